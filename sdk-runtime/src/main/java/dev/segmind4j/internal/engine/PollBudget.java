package dev.segmind4j.internal.engine;

import dev.segmind4j.internal.time.Timer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The polls that are due, if there is a limit of polls per minute: whoever gains most goes next. A job whose poll has been due
 * for two rounds (the time in which that limit would serve everybody who waits) goes before all others, the longest waiting
 * first; since only those who have waited longer stand before it then, it is served within a third round.
 */
final class PollBudget extends Timer {
    private static final int PATIENCE_ROUNDS = 2;
    /** Weighing is linear: with more jobs than this waiting, those who have waited longest are weighed. */
    private static final int WEIGHED = 1000;

    private final Engine engine;
    private final Runnable wake;
    private final SubmitRate rate;
    private final double nanosPerPoll;
    private final List<Waiting> waiting = new ArrayList<>();

    /** A poll that is due, and since when. */
    private record Waiting(EngineJob job, long sinceNanos) {}

    /**
     * A budget that is full.
     *
     * @param wake called when there is a poll to spend again
     */
    PollBudget(Engine engine, int perMinute, Runnable wake) {
        this.engine = engine;
        this.wake = wake;
        rate = new SubmitRate(perMinute, engine.scheduler().nanoTime());
        nanosPerPoll = 60e9 / perMinute;
    }

    void add(EngineJob job) {
        waiting.add(new Waiting(job, engine.scheduler().nanoTime()));
    }

    @Override
    protected void fire() {
        wake.run();
    }

    /** Takes out the job to be polled now; null if nobody waits or the budget is spent for now, in which case it wakes later. */
    @Nullable
    EngineJob next() {
        waiting.removeIf(entry -> !entry.job.isQueued());
        if (waiting.isEmpty()) {
            return null;
        }
        long now = engine.scheduler().nanoTime();
        long wait = rate.take(now);
        if (wait > 0) {
            engine.scheduler().schedule(this, now + wait);
            return null;
        }
        return waiting.remove(best(now)).job;
    }

    private int best(long now) {
        double patience = PATIENCE_ROUNDS * nanosPerPoll * waiting.size();
        if (now - waiting.get(0).sinceNanos >= patience) {
            return 0;
        }
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < Math.min(WEIGHED, waiting.size()); i++) {
            double worth = waiting.get(i).job.worth();
            if (worth > most) {
                most = worth;
                best = i;
            }
        }
        return best;
    }
}
