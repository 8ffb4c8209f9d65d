package dev.segmind4j.error;

import dev.segmind4j.job.JobRef;
import dev.segmind4j.job.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * Whatever a call can fail with. The family is closed: its direct subclasses are all there are, so a handler that covers
 * them covers everything. Blocking calls throw these, futures complete with them. No message contains the API key.
 */
public abstract sealed class SegmindException extends RuntimeException
        permits InvalidRequestException,
                ApiException,
                JobFailedException,
                JobTimeoutException,
                JobExpiredException,
                JobNotFoundException,
                SubmitOutcomeUnknownException,
                TransportException,
                ProtocolException,
                ClientClosedException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable JobRef ref;
    private transient @Nullable Timeline timeline;

    SegmindException(String message, @Nullable JobRef ref, @Nullable Throwable cause) {
        super(message, cause);
        this.ref = ref;
    }

    /** What happened, without what to do: for the message of an exception that this is the cause of. */
    String brief() {
        return String.valueOf(getMessage());
    }

    /**
     * The job that this is about. Unless it failed or expired it may still finish: resume it.
     *
     * @return its reference, or null if no job was accepted as far as is known
     */
    public @Nullable JobRef ref() {
        return ref;
    }

    /**
     * What happened to the job until now.
     *
     * @return its steps; {@link Timeline#EMPTY} if this is about no job or the client was not built with
     *     {@code timeline(true)}
     */
    public final Timeline timeline() {
        return timeline == null ? Timeline.EMPTY : timeline;
    }

    /**
     * Adds what happened to the job, unless that was added before. For the runtime and for tests that need a failure.
     *
     * @param steps the job's timeline
     */
    public final void attach(Timeline steps) {
        if (timeline == null) {
            timeline = steps;
        }
    }
}
