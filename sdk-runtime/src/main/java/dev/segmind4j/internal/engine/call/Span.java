package dev.segmind4j.internal.engine.call;

import dev.segmind4j.client.CallOptions;
import dev.segmind4j.internal.time.Nanos;
import java.time.Duration;

/**
 * The time that an operation has, on the engine's clock. A job that was just accepted has its submission's.
 *
 * @param beganNanos when the user's call was made
 * @param deadlineNanos when it has to be over
 * @param callTimeoutNanos how long one HTTP call may take without sending anything
 */
public record Span(long beganNanos, long deadlineNanos, long callTimeoutNanos) {
    /**
     * One that begins now.
     *
     * @param core the settings and the time
     * @param options what differs from the settings
     * @return the time that there is
     */
    public static Span now(Core core, CallOptions options) {
        Duration deadline = options.deadline();
        Duration callTimeout = options.callTimeout();
        long now = core.scheduler().nanoTime();
        return new Span(
                now,
                now + Nanos.of(deadline == null ? core.settings().deadline() : deadline),
                Nanos.of(callTimeout == null ? core.settings().callTimeout() : callTimeout));
    }
}
