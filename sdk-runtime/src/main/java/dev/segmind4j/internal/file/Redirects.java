package dev.segmind4j.internal.file;

import dev.segmind4j.job.DownloadException;
import java.util.LinkedHashSet;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The addresses that one try has been sent to, one after the other. */
final class Redirects {
    private static final int MOST = 10;

    private final Set<HttpUrl> seen = new LinkedHashSet<>();
    private final Problems problems;
    private HttpUrl address;

    Redirects(HttpUrl first, Problems problems) {
        this.problems = problems;
        address = first;
        seen.add(identity(first));
    }

    static boolean is(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    /** Where the file is sought now. */
    HttpUrl address() {
        return address;
    }

    /** Goes where a reply leads to, if that may be. */
    void follow(int status, @Nullable String location) throws DownloadException {
        if (location == null) {
            throw problems.redirected(status, "to nowhere: the answer " + status + " has no Location");
        }
        HttpUrl next = address.resolve(location);
        if (next == null) {
            throw problems.redirected(status, "to '" + problems.shown(location) + "', which is no http address");
        }
        String shown = problems.shown(next.toString());
        if (address.isHttps() && !next.isHttps()) {
            throw problems.redirected(status, "from https to " + shown + ", where anybody on the way could change it");
        }
        if (!seen.add(identity(next))) {
            throw problems.redirected(status, "in a circle, back to " + shown);
        }
        if (seen.size() > MOST + 1) {
            throw problems.redirected(status, "more than " + MOST + " times, at last to " + shown);
        }
        address = next;
    }

    private static HttpUrl identity(HttpUrl url) {
        return url.newBuilder().fragment(null).build();
    }
}
