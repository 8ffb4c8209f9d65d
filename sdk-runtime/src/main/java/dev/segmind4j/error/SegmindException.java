package dev.segmind4j.error;

import dev.segmind4j.job.JobRef;
import dev.segmind4j.job.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * Whatever a call can fail with. The family is closed: its direct subclasses are all there are, so a handler that covers
 * them covers everything. Blocking calls throw these, futures complete with them; each belongs to one call and names no job
 * but that call's (a {@link ClientClosedException} lists the others, too). Java serialisation keeps whatever they tell.
 *
 * <p>No message contains the API key. What a server said stands in messages on one line, bounded and with control characters
 * escaped; accessors have it as it came.
 */
public abstract sealed class SegmindException extends RuntimeException
        permits InvalidRequestException,
                ApiException,
                JobFailedException,
                JobTimeoutException,
                JobExpiredException,
                JobNotFoundException,
                SubmitOutcomeUnknownException,
                OrphanedException,
                TransportException,
                ProtocolException,
                ClientClosedException {
    private static final long serialVersionUID = 1L;

    /** What {@link #ref()} answers. */
    private final @Nullable JobRef ref;

    private @Nullable Timeline timeline;
    private @Nullable Setbacks setbacks;

    SegmindException(String message, @Nullable JobRef ref, @Nullable Throwable cause) {
        super(message, cause);
        this.ref = ref;
    }

    /** What happened, without what to do: for the message of an exception that this is the cause of. */
    String brief() {
        return String.valueOf(super.getMessage());
    }

    /** What happened and what to do, then the {@link #setbacks()}. */
    @Override
    public final String getMessage() {
        return super.getMessage() + setbacks().sentence();
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
     * What went wrong before and was ridden out.
     *
     * @return how many attempts failed, the first and the last; {@link Setbacks#NONE} if none did
     */
    public final Setbacks setbacks() {
        return setbacks == null ? Setbacks.NONE : setbacks;
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

    /**
     * Adds what went wrong before, unless that was added before; the message tells it from then on. For the runtime and for
     * tests that need a failure.
     *
     * @param before the attempts that failed, this one too if it is an attempt that failed
     */
    public final void attach(Setbacks before) {
        if (setbacks == null) {
            setbacks = before;
        }
    }
}
