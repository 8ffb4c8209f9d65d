package dev.segmind4j.internal.engine.limit;

import java.util.ArrayList;
import java.util.List;

/**
 * The polls that are due, if there is a limit of polls per minute: whoever gains most goes next. A job whose poll has been due
 * for two rounds (the time in which that limit would serve everybody who waits) goes before all others, the longest waiting
 * first; since only those who have waited longer stand before it then, it is served within a third round.
 */
final class PollBudget {
    private static final int PATIENCE_ROUNDS = 2;
    /** Weighing is linear: with more jobs than this waiting, those who have waited longest are weighed. */
    private static final int WEIGHED = 1000;

    private final Rate rate;
    private final double nanosPerPoll;
    private final List<Waiting> waiting = new ArrayList<>();

    /** A poll that is due, and since when. */
    private record Waiting(Caller job, long sinceNanos) {}

    /** A budget that is full. */
    PollBudget(int perMinute, long nowNanos) {
        rate = new Rate(perMinute, nowNanos);
        nanosPerPoll = 60e9 / perMinute;
    }

    void add(Caller job, long nowNanos) {
        waiting.add(new Waiting(job, nowNanos));
    }

    boolean isEmpty() {
        int gone = 0;
        while (gone < waiting.size() && !waiting.get(gone).job.isQueued()) {
            gone++;
        }
        waiting.subList(0, gone).clear();
        return waiting.isEmpty();
    }

    /** How long until there is a poll to spend, in nanoseconds. */
    long untilNext(long nowNanos) {
        return rate.untilNext(nowNanos);
    }

    /** Takes out the job to be polled now; somebody waits and there is a poll to spend. */
    Caller next(long nowNanos) {
        rate.take();
        return waiting.remove(best(nowNanos)).job;
    }

    private int best(long now) {
        double patience = PATIENCE_ROUNDS * nanosPerPoll * waiting.size();
        if (now - waiting.get(0).sinceNanos >= patience) {
            return 0;
        }
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < Math.min(WEIGHED, waiting.size()); i++) {
            double worth = waiting.get(i).job.isQueued() ? waiting.get(i).job.worth() : Double.NEGATIVE_INFINITY;
            if (worth > most) {
                most = worth;
                best = i;
            }
        }
        return best;
    }
}
