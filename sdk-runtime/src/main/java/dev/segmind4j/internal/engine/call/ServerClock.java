package dev.segmind4j.internal.engine.call;

import dev.segmind4j.internal.http.HttpReply;
import dev.segmind4j.internal.reply.RetryTimes;
import dev.segmind4j.internal.time.TimeSource;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time by the server's clock. Replies say in {@code Date} what it is; ours is right until two of them, from different
 * seconds, agree that it is not: one reply may be a cache's, a gateway's or nonsense.
 */
public final class ServerClock {
    /** More than the resolution of {@code Date} and a reply's way explain. */
    private static final long TOLERANCE_MILLIS = 2_000;

    private final TimeSource time;
    /** How far the server is ahead of us. */
    private volatile long aheadMillis;

    private volatile @Nullable String lastDate;
    private long candidateMillis;
    private boolean hasCandidate;

    /**
     * A clock that shows our time.
     *
     * @param time where that comes from
     */
    public ServerClock(TimeSource time) {
        this.time = time;
    }

    /**
     * The time.
     *
     * @return to the millisecond
     */
    public Instant now() {
        return Instant.ofEpochMilli(time.clock().millis() + aheadMillis);
    }

    /**
     * Takes a reply as it arrives; on any thread.
     *
     * @param reply the reply
     */
    public void sees(HttpReply reply) {
        // What answers with a 5xx may be a gateway with a clock of its own.
        String date = reply.status() < 500 ? reply.header("date") : null;
        if (date != null && !date.equals(lastDate)) {
            lastDate = date;
            Instant stated = RetryTimes.date(reply);
            if (stated != null) {
                sees(stated.toEpochMilli() - time.clock().millis());
            }
        }
    }

    private synchronized void sees(long statedAhead) {
        if (agree(statedAhead, aheadMillis)) {
            hasCandidate = false;
        } else if (hasCandidate && agree(statedAhead, candidateMillis)) {
            // A difference that the resolution explains is none.
            aheadMillis = agree(statedAhead, 0) ? 0 : statedAhead;
            hasCandidate = false;
        } else {
            candidateMillis = statedAhead;
            hasCandidate = true;
        }
    }

    private static boolean agree(long a, long b) {
        return Math.abs(a - b) <= TOLERANCE_MILLIS;
    }
}
