package dev.segmind4j.internal.engine;

import dev.segmind4j.client.JobListener;
import dev.segmind4j.error.ApiException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The one pause of the client after a 429 or a 503 with Retry-After. During it nothing is sent. */
final class Pause {
    /** A submission that would have to wait longer fails at once. */
    static final long LONGEST_FOR_SUBMITS = 60_000_000_000L;

    private final Engine engine;
    private long untilNanos;
    private @Nullable ApiException cause;
    private int strikes;

    Pause(Engine engine) {
        this.engine = engine;
    }

    /** The reply that asked for the pause, or null if there is none now. */
    @Nullable
    ApiException cause() {
        if (cause != null && engine.scheduler().nanoTime() - untilNanos >= 0) {
            cause = null;
        }
        return cause;
    }

    /** When the pause ends; meaningful while there is a cause. */
    long untilNanos() {
        return untilNanos;
    }

    /**
     * Begins a pause or makes it longer.
     *
     * @param reply why
     * @param retryAt until when, or null if the reply does not say: then by backoff
     */
    void begin(ApiException reply, @Nullable Instant retryAt) {
        long now = engine.scheduler().nanoTime();
        Instant wall = engine.clock().now();
        long wait = retryAt == null ? 0 : Nanos.of(Duration.between(wall, retryAt));
        if (wait == 0) {
            if (cause() != null) {
                // A reply to a call that was under way when the pause began says nothing new.
                return;
            }
            wait = Math.max(1_000_000_000L, engine.backoff().after(1 + ++strikes));
        }
        if (cause() != null && now + wait - untilNanos <= 0) {
            return;
        }
        untilNanos = now + wait;
        cause = reply;
        if (engine.events().isOn()) {
            JobListener.Paused event = new JobListener.Paused(wall.plusNanos(wait), reply, wall);
            engine.events().send(listener -> listener.paused(event));
        }
    }

    /** A call was let through: the next pause without a stated end begins short again. */
    void passed() {
        strikes = 0;
    }
}
