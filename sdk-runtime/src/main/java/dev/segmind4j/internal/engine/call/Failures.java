package dev.segmind4j.internal.engine.call;

import dev.segmind4j.error.TransportException;
import dev.segmind4j.internal.http.ApiKey;
import dev.segmind4j.internal.http.Causes;
import dev.segmind4j.job.JobRef;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** What a call that got no reply failed of. */
public final class Failures {
    private Failures() {}

    /**
     * A call that got no reply.
     *
     * @param call method and path
     * @param problem why
     * @param job the job it is about, or null
     * @param key blots the key out
     * @return the failure for the user
     */
    public static TransportException transport(String call, Throwable problem, @Nullable JobRef job, ApiKey key) {
        return new TransportException(call, describe(problem, key), job, cause(problem, key));
    }

    /**
     * A call that got no reply in time.
     *
     * @param call method and path
     * @param after the time
     * @param job the job it is about, or null
     * @return the failure for the user
     */
    public static TransportException timeout(String call, Duration after, @Nullable JobRef job) {
        return new TransportException(call, "no answer within " + seconds(after), job, null);
    }

    /**
     * A failure in a few words.
     *
     * @param problem the failure
     * @param key blots the key out
     * @return its kind and message
     */
    public static String describe(Throwable problem, ApiKey key) {
        String message = problem.getMessage();
        String name = problem.getClass().getSimpleName();
        return key.scrub(message == null || message.isEmpty() ? name : name + ": " + message);
    }

    /** The cause to attach: none if its stack trace would show the key. */
    static @Nullable Throwable cause(Throwable problem, ApiKey key) {
        boolean shows = Causes.any(problem, at -> {
            String text = at.toString();
            return !key.scrub(text).equals(text);
        });
        return shows ? null : problem;
    }

    /** Whether trying again cannot help: the other side is not who it should be, or the libraries here do not fit each other. */
    static boolean isPermanent(Throwable problem) {
        return Causes.any(
                problem,
                at -> at instanceof SSLPeerUnverifiedException
                        || at instanceof CertificateException
                        || at instanceof LinkageError);
    }

    /**
     * Seconds for people.
     *
     * @param time a duration
     * @return for example {@code 0.4 s}
     */
    public static String seconds(Duration time) {
        long millis = time.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }
}
