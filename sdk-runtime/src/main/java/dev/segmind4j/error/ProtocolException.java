package dev.segmind4j.error;

import dev.segmind4j.job.JobRef;
import dev.segmind4j.support.SafeText;
import org.jspecify.annotations.Nullable;

/** A reply under a status of success is not what the API sends: HTML, cut-off JSON, not an object, a member missing. */
public final class ProtocolException extends SegmindException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 200;

    /** What {@link #call()} answers. */
    private final String call;
    /** What {@link #status()} answers. */
    private final int status;
    /** What {@link #problem()} answers. */
    private final String what;
    /** What {@link #found()} answers. */
    private final String found;

    /**
     * For the runtime and for tests that need a failure.
     *
     * @param call method and path
     * @param status the HTTP status code
     * @param what what is wrong with the reply, as the end of a sentence
     * @param found the beginning of the reply, the API key blotted out
     * @param job the job that the call was about, or null if it was about none
     * @param cause the failure underneath, or null if there is none
     */
    public ProtocolException(
            String call, int status, String what, String found, @Nullable JobRef job, @Nullable Throwable cause) {
        super(
                sentence(call, status, what) + "; it begins: " + shown(found)
                        + "\nCheck that baseUrl(...) leads to the Segmind API and that no proxy answers in its place."
                        + Sentences.resume(job),
                job,
                cause);
        this.call = call;
        this.status = status;
        this.what = what;
        this.found = found;
    }

    @Override
    String brief() {
        return Sentences.ended(sentence(call, status, what));
    }

    private static String sentence(String call, int status, String what) {
        return Sentences.call(call) + " was answered with " + status + ", but the reply " + Sentences.words(what);
    }

    private static String shown(String found) {
        return found.isEmpty() ? "(nothing)" : SafeText.of(found, SHOWN);
    }

    /**
     * The call that was answered so.
     *
     * @return method and path
     */
    public String call() {
        return call;
    }

    /**
     * The HTTP status code.
     *
     * @return a status of success
     */
    public int status() {
        return status;
    }

    /**
     * What is wrong with the reply.
     *
     * @return the end of a sentence that begins with "the reply": {@code is JSON that breaks off}
     */
    public String problem() {
        return what;
    }

    /**
     * What was found.
     *
     * @return the beginning of the reply, the API key blotted out
     */
    public String found() {
        return found;
    }
}
