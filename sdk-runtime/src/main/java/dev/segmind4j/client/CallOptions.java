package dev.segmind4j.client;

import dev.segmind4j.internal.time.Durations;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What differs for one call from the client's settings. Immutable; a value. */
public final class CallOptions {
    private static final CallOptions DEFAULTS = new CallOptions(null, null);

    private final @Nullable Duration deadline;
    private final @Nullable Duration callTimeout;

    private CallOptions(@Nullable Duration deadline, @Nullable Duration callTimeout) {
        this.deadline = deadline;
        this.callTimeout = callTimeout;
    }

    /**
     * The client's settings.
     *
     * @return options that change nothing
     */
    public static CallOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Another deadline than the client's.
     *
     * @param time see {@link #withDeadline}
     * @return options with that deadline
     * @throws IllegalArgumentException if the time is not above zero
     */
    public static CallOptions deadline(Duration time) {
        return DEFAULTS.withDeadline(time);
    }

    /**
     * These options with another deadline.
     *
     * @param time the longest that the whole may take, from the call to the result: waiting for a turn, submitting, polling
     *     and fetching. Above zero
     * @return new options
     * @throws IllegalArgumentException if the time is not above zero
     */
    public CallOptions withDeadline(Duration time) {
        return new CallOptions(Durations.positive("deadline", time), callTimeout);
    }

    /**
     * These options with another timeout for single HTTP calls.
     *
     * @param time the longest that one HTTP call may go on without sending anything: a large request may take as long as it
     *     gets on, and from its last byte the reply has this time to come, whole. The deadline ends the wait if it comes first.
     *     A v1 call has only the deadline. Above zero
     * @return new options
     * @throws IllegalArgumentException if the time is not above zero
     */
    public CallOptions withCallTimeout(Duration time) {
        return new CallOptions(deadline, Durations.positive("callTimeout", time));
    }

    /**
     * The longest that the whole may take.
     *
     * @return a time above zero, or null for the client's
     */
    public @Nullable Duration deadline() {
        return deadline;
    }

    /**
     * The longest that one HTTP call may take.
     *
     * @return a time above zero, or null for the client's
     */
    public @Nullable Duration callTimeout() {
        return callTimeout;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CallOptions that
                && Objects.equals(deadline, that.deadline)
                && Objects.equals(callTimeout, that.callTimeout);
    }

    @Override
    public int hashCode() {
        return Objects.hash(deadline, callTimeout);
    }

    /** What differs from the client's settings. */
    @Override
    public String toString() {
        return "CallOptions{deadline=" + (deadline == null ? "client's" : deadline) + ", callTimeout="
                + (callTimeout == null ? "client's" : callTimeout) + "}";
    }
}
