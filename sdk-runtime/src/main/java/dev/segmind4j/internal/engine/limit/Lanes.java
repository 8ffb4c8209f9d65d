package dev.segmind4j.internal.engine.limit;

import dev.segmind4j.internal.time.Scheduler;
import dev.segmind4j.internal.time.Timer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the slots for calls, so that none waits where its time would already count. Within a lane first come first served,
 * except polls under a budget. Results go first; submissions, polls and v1 calls take turns where there is not room for all, so
 * that none keeps another out.
 */
public final class Lanes extends Timer {
    private static final long UNTIL_TOLD = Long.MAX_VALUE;
    /** Those that wait for one another where there is not room for all, or where the gate lets calls through one by one. */
    private static final Lane[] TURNS = {Lane.SUBMIT, Lane.POLL, Lane.RUN};

    private final Scheduler scheduler;
    private final Gate gate;
    private final int maxCalls;
    private final int maxSubmits;
    private final int maxRuns;
    private final @Nullable Rate submitRate;
    private final @Nullable PollBudget polls;
    private final Deque<Caller> results = new ArrayDeque<>();
    private final Deque<Caller> submissions = new ArrayDeque<>();
    private final Deque<Caller> duePolls = new ArrayDeque<>();
    private final Deque<Caller> syncRuns = new ArrayDeque<>();
    private int calls;
    private int submits;
    private int runs;
    /** Whose turn it is, of those that take turns. */
    private int turn;

    private boolean admitting;
    private boolean changed;
    /** When to look again, if nothing else happens. */
    private long wait;

    /**
     * Lanes without anybody in them.
     *
     * @param scheduler the engine's
     * @param gate what calls pass
     * @param limits how much may be in flight
     */
    public Lanes(Scheduler scheduler, Gate gate, Limits limits) {
        this.scheduler = scheduler;
        this.gate = gate;
        maxCalls = limits.calls();
        maxSubmits = limits.submits();
        maxRuns = limits.syncRuns();
        long now = scheduler.nanoTime();
        submitRate = limits.submitsPerMinute() == 0 ? null : new Rate(limits.submitsPerMinute(), now);
        polls = limits.pollsPerMinute() == 0 ? null : new PollBudget(limits.pollsPerMinute(), now);
    }

    /**
     * Queues a call; it is made when there is a slot.
     *
     * @param caller whose
     * @param lane where
     */
    public void enter(Caller caller, Lane lane) {
        if (polls != null && lane == Lane.POLL) {
            polls.add(caller, scheduler.nanoTime());
        } else {
            queue(lane).add(caller);
        }
        admit();
    }

    /**
     * Gives a slot back.
     *
     * @param lane whose
     */
    public void leave(Lane lane) {
        count(lane, -1);
        admit();
    }

    /** It is time to look again. */
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
                serve();
            }
        } finally {
            admitting = false;
        }
    }

    private void serve() {
        wait = UNTIL_TOLD;
        long now = scheduler.nanoTime();
        for (Lane next = next(now); next != null; next = next(now)) {
            long closed = gate.untilOpen(now);
            if (closed > 0) {
                wait = Math.min(wait, closed);
                break;
            }
            if (submitRate != null && (next == Lane.SUBMIT || next == Lane.RUN)) {
                submitRate.take();
            }
            Caller first = polls != null && next == Lane.POLL
                    ? polls.next(now)
                    : queue(next).remove();
            passTurn(next);
            count(next, 1);
            int ticket = gate.pass(now);
            boolean calls = false;
            try {
                calls = first.call(next, ticket);
            } finally {
                if (!calls) {
                    count(next, -1);
                    gate.unanswered(ticket, now);
                }
            }
        }
        if (wait == UNTIL_TOLD) {
            scheduler.cancel(this);
        } else {
            scheduler.schedule(this, now + wait);
        }
    }

    /** The lane whose turn it is, or null if nobody may call. */
    private @Nullable Lane next(long now) {
        if (mayCall(Lane.RESULT, now)) {
            return Lane.RESULT;
        }
        for (int i = 0; i < TURNS.length; i++) {
            Lane lane = TURNS[(turn + i) % TURNS.length];
            if (mayCall(lane, now)) {
                return lane;
            }
        }
        return null;
    }

    /** Whoever has called comes last next time. */
    private void passTurn(Lane served) {
        for (int i = 0; i < TURNS.length; i++) {
            if (TURNS[i] == served) {
                turn = i + 1;
            }
        }
    }

    private boolean mayCall(Lane lane, long now) {
        return switch (lane) {
            case RESULT -> waits(results) && calls < maxCalls;
            case SUBMIT -> waits(submissions) && calls < maxCalls && submits < maxSubmits && ratePermits(now);
            case POLL -> calls < maxCalls && (polls == null ? waits(duePolls) : budgetPermits(polls, now));
            case RUN -> waits(syncRuns) && runs < maxRuns && ratePermits(now);
        };
    }

    private static boolean waits(Deque<Caller> queue) {
        Caller first = queue.peek();
        while (first != null && !first.isQueued()) {
            queue.remove();
            first = queue.peek();
        }
        return first != null;
    }

    private boolean ratePermits(long now) {
        return submitRate == null || isOver(submitRate.untilNext(now));
    }

    private boolean budgetPermits(PollBudget budget, long now) {
        return !budget.isEmpty() && isOver(budget.untilNext(now));
    }

    private boolean isOver(long time) {
        if (time > 0) {
            wait = Math.min(wait, time);
        }
        return time == 0;
    }

    private void count(Lane lane, int change) {
        if (lane == Lane.RUN) {
            runs += change;
            return;
        }
        calls += change;
        if (lane == Lane.SUBMIT) {
            submits += change;
        }
    }

    private Deque<Caller> queue(Lane lane) {
        return switch (lane) {
            case RESULT -> results;
            case SUBMIT -> submissions;
            case POLL -> duePolls;
            case RUN -> syncRuns;
        };
    }
}
