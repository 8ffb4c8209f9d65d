package dev.segmind4j.error;

import dev.segmind4j.job.JobRef;
import org.jspecify.annotations.Nullable;

/**
 * The network failed: no connection, a broken one, no answer in time. For a submission this is thrown only if the request
 * certainly did not reach the API.
 */
public final class TransportException extends SegmindException {
    private static final long serialVersionUID = 1L;

    /** What an exception with this cause quotes. */
    private final String brief;

    /**
     * For the runtime and for tests that need a failure.
     *
     * @param call method and path
     * @param what what happened, as the end of a sentence
     * @param job the job that the call was about, or null if it was about none
     * @param cause the failure underneath, or null if there is none
     */
    public TransportException(String call, String what, @Nullable JobRef job, @Nullable Throwable cause) {
        super(sentence(call, what) + Sentences.resume(job), job, cause);
        brief = sentence(call, what);
    }

    private static String sentence(String call, String what) {
        return Sentences.call(call) + " failed: " + Sentences.ended(Sentences.words(what));
    }

    @Override
    String brief() {
        return brief;
    }
}
