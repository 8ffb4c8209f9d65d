package dev.segmind4j.internal.engine;

import dev.segmind4j.internal.time.Timer;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the slots of the dispatcher, so that no call waits inside OkHttp where its time would already count. Within a lane
 * first come first served, except polls under a budget; lanes in their order.
 */
final class Lanes extends Timer {
    private static final Lane[] LANES = Lane.values();

    private final Engine engine;
    private final int maxCalls;
    private final int maxSubmits;
    private final int maxRuns;
    private final @Nullable SubmitRate rate;
    private final @Nullable PollBudget polls;
    private final Map<Lane, Queue<Operation<?>>> queues = new EnumMap<>(Lane.class);
    private int calls;
    private int submits;
    private int runs;
    private boolean admitting;
    private boolean changed;

    Lanes(Engine engine, Settings settings) {
        this.engine = engine;
        maxCalls = settings.maxConcurrentCalls();
        maxSubmits = settings.maxConcurrentSubmits();
        maxRuns = settings.maxConcurrentSyncRuns();
        rate = settings.submitsPerMinute() == 0
                ? null
                : new SubmitRate(settings.submitsPerMinute(), engine.scheduler().nanoTime());
        polls = settings.pollsPerMinute() == 0 ? null : new PollBudget(engine, settings.pollsPerMinute(), this::admit);
        for (Lane lane : LANES) {
            queues.put(lane, new ArrayDeque<>());
        }
    }

    /** Queues an operation; it is told when it may call. */
    void enter(Operation<?> operation, Lane lane) {
        if (polls != null && lane == Lane.POLL && operation instanceof EngineJob job) {
            polls.add(job);
        } else {
            queue(lane).add(operation);
        }
        admit();
    }

    /** Gives a slot back. */
    void leave(Lane lane) {
        count(lane, -1);
        admit();
    }

    /** The rate lets another one through. */
    @Override
    protected void fire() {
        admit();
    }

    private void admit() {
        changed = true;
        if (admitting) {
            return;
        }
        admitting = true;
        try {
            while (changed) {
                changed = false;
                for (Lane lane : LANES) {
                    boolean served = true;
                    while (served) {
                        served = polls != null && lane == Lane.POLL ? admitPoll(polls) : admitNext(lane);
                    }
                }
            }
        } finally {
            admitting = false;
        }
    }

    /** Serves the poll that gains most; whether it is worth trying the next. */
    private boolean admitPoll(PollBudget budget) {
        EngineJob next = hasRoom(Lane.POLL) ? budget.next() : null;
        if (next == null) {
            return false;
        }
        if (!next.heldByPause()) {
            call(next, Lane.POLL);
        }
        return true;
    }

    private void call(Operation<?> operation, Lane lane) {
        count(lane, 1);
        if (!operation.call(lane)) {
            count(lane, -1);
        }
    }

    /** Serves the first of a lane; whether it is worth trying the next. */
    private boolean admitNext(Lane lane) {
        Queue<Operation<?>> queue = queue(lane);
        Operation<?> first = queue.peek();
        if (first == null) {
            return false;
        }
        if (!first.isQueued()) {
            queue.remove();
            return true;
        }
        if (!hasRoom(lane)) {
            return false;
        }
        if (first.heldByPause()) {
            queue.remove();
            return true;
        }
        if (rate != null && (lane == Lane.SUBMIT || lane == Lane.RUN)) {
            long now = engine.scheduler().nanoTime();
            long wait = rate.take(now);
            if (wait > 0) {
                engine.scheduler().schedule(this, now + wait);
                return false;
            }
        }
        queue.remove();
        call(first, lane);
        return true;
    }

    private boolean hasRoom(Lane lane) {
        return switch (lane) {
            case RUN -> runs < maxRuns;
            case SUBMIT -> calls < maxCalls && submits < maxSubmits;
            case RESULT, POLL -> calls < maxCalls;
        };
    }

    private void count(Lane lane, int change) {
        switch (lane) {
            case RUN -> runs += change;
            case SUBMIT -> {
                calls += change;
                submits += change;
            }
            case RESULT, POLL -> calls += change;
        }
    }

    private Queue<Operation<?>> queue(Lane lane) {
        return Objects.requireNonNull(queues.get(lane));
    }
}
