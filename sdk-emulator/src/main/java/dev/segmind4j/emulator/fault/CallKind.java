package dev.segmind4j.emulator.fault;

/** What a request asks for, told by its method and path. */
public enum CallKind {
    /** {@code POST /v2/{slug}}: a new job. */
    SUBMIT,
    /** {@code GET /v2/requests/{id}/status}. */
    STATUS,
    /** {@code GET /v2/requests/{id}}. */
    RESULT,
    /** {@code POST /v1/{slug}}: a job that is answered with its output. */
    RUN,
    /** {@code GET /files/{id}.png}: an output file. */
    FILE,
    /** Anything else. */
    OTHER;

    private static final String REQUESTS = "/v2/requests/";
    private static final String STATUS_END = "/status";
    private static final String FILES = "/files/";
    private static final String FILE_END = ".png";

    /**
     * Tells what a request asks for.
     *
     * @param method the HTTP method
     * @param path the path, with or without a query
     * @return the kind, {@link #OTHER} if it is none that is known
     */
    public static CallKind of(String method, String path) {
        String bare = bare(path);
        if (method.equals("POST")) {
            return isSlug(bare, "/v2/") ? SUBMIT : isSlug(bare, "/v1/") ? RUN : OTHER;
        }
        if (!method.equals("GET")) {
            return OTHER;
        }
        if (bare.startsWith(REQUESTS)) {
            return bare.endsWith(STATUS_END) ? STATUS : RESULT;
        }
        return bare.startsWith(FILES) ? FILE : OTHER;
    }

    /**
     * Whether a request of this kind makes a job that is paid for.
     *
     * @return true for {@link #SUBMIT} and {@link #RUN}
     */
    public boolean isPost() {
        return this == SUBMIT || this == RUN;
    }

    /** The model's slug or the job's id in a path of this kind; empty for {@link #OTHER}. */
    String name(String path) {
        String bare = bare(path);
        return switch (this) {
            case SUBMIT, RUN -> bare.substring("/v2/".length());
            case STATUS -> bare.substring(REQUESTS.length(), bare.length() - STATUS_END.length());
            case RESULT -> bare.substring(REQUESTS.length());
            case FILE ->
                bare.substring(
                        FILES.length(), bare.endsWith(FILE_END) ? bare.length() - FILE_END.length() : bare.length());
            case OTHER -> "";
        };
    }

    private static boolean isSlug(String path, String prefix) {
        return path.startsWith(prefix) && path.length() > prefix.length() && path.indexOf('/', prefix.length()) < 0;
    }

    private static String bare(String path) {
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }
}
