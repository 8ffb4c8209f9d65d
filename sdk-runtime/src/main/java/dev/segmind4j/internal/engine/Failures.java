package dev.segmind4j.internal.engine;

import dev.segmind4j.error.TransportException;
import dev.segmind4j.internal.http.ApiKey;
import dev.segmind4j.job.JobRef;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** What a call that got no reply failed of. */
final class Failures {
    private static final int DEEPEST = 16;

    private Failures() {}

    static TransportException transport(String call, Throwable problem, @Nullable JobRef job, ApiKey key) {
        return new TransportException(call, describe(problem, key), job, cause(problem, key));
    }

    static TransportException timeout(String call, Duration after, @Nullable JobRef job) {
        return new TransportException(call, "no answer within " + seconds(after), job, null);
    }

    static String describe(Throwable problem, ApiKey key) {
        String message = problem.getMessage();
        String name = problem.getClass().getSimpleName();
        return key.scrub(message == null || message.isEmpty() ? name : name + ": " + message);
    }

    /** The cause to attach: none if its stack trace would show the key. */
    static @Nullable Throwable cause(Throwable problem, ApiKey key) {
        Throwable at = problem;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            String text = at.toString();
            if (!key.scrub(text).equals(text)) {
                return null;
            }
            at = at.getCause();
        }
        return problem;
    }

    /** Whether trying again cannot help: the other side is not who it should be. */
    static boolean isPermanent(Throwable problem) {
        Throwable at = problem;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            if (at instanceof SSLPeerUnverifiedException || at instanceof CertificateException) {
                return true;
            }
            at = at.getCause();
        }
        return false;
    }

    static String seconds(Duration time) {
        long millis = time.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }
}
