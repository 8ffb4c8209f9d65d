package dev.segmind4j.internal.engine;

import dev.segmind4j.internal.http.HttpReply;
import dev.segmind4j.internal.reply.RetryTimes;
import dev.segmind4j.internal.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time by the server's clock. The latest reply is the anchor: our clock's time at that moment, or the reply's
 * {@code Date} where the two differ by more than its resolution explains. From there on the monotonic clock counts, so that a
 * jump of ours does no harm.
 */
final class ServerClock {
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final TimeSource time;
    private volatile @Nullable Anchor anchor;

    private record Anchor(Instant instant, long nanos) {}

    ServerClock(TimeSource time) {
        this.time = time;
    }

    Instant now() {
        Anchor last = anchor;
        return last == null ? time.clock().instant() : last.instant.plusNanos(time.nanoTime() - last.nanos);
    }

    /** Takes a reply as it arrives. */
    void sees(HttpReply reply) {
        Instant date = RetryTimes.date(reply);
        // What answers with a 5xx may be a gateway with a clock of its own.
        if (date != null && reply.status() < 500) {
            Instant ours = time.clock().instant();
            Instant believed = Duration.between(date, ours).abs().compareTo(TOLERANCE) <= 0 ? ours : date;
            anchor = new Anchor(believed, time.nanoTime());
        }
    }
}
