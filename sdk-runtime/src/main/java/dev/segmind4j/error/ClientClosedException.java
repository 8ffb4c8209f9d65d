package dev.segmind4j.error;

import dev.segmind4j.job.JobRef;
import java.util.List;

/** The client was closed before the call was over, or before it began. Jobs that were open run on at the server. */
public final class ClientClosedException extends SegmindException {
    private static final long serialVersionUID = 1L;
    private static final int LISTED = 5;

    private final transient List<JobRef> refs;

    /**
     * For the runtime and for tests that need a failure.
     *
     * @param refs the jobs that were open when the client was closed; empty for a call on a client closed before
     */
    public ClientClosedException(List<JobRef> refs) {
        super(message(refs), refs.size() == 1 ? refs.get(0) : null, null);
        this.refs = List.copyOf(refs);
    }

    /**
     * The jobs that were open when the client was closed.
     *
     * @return an unmodifiable list; each may be resumed with another client until it expires
     */
    public List<JobRef> refs() {
        return refs;
    }

    private static String message(List<JobRef> refs) {
        if (refs.isEmpty()) {
            return "The client is closed. Keep it open for as long as calls are made; close() ends everything.";
        }
        StringBuilder text = new StringBuilder("The client was closed while ")
                .append(refs.size())
                .append(refs.size() == 1 ? " job was" : " jobs were")
                .append(" open. They may still finish and be billed; resume them with another client:");
        for (int i = 0; i < refs.size() && i < LISTED; i++) {
            text.append("\n  ").append(refs.get(i));
        }
        if (refs.size() > LISTED) {
            text.append("\n  and ").append(refs.size() - LISTED).append(" more, see refs()");
        }
        return text.toString();
    }
}
