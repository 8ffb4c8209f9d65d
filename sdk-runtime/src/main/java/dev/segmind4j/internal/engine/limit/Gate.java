package dev.segmind4j.internal.engine.limit;

import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What all calls pass. It closes when the API limits the rate (429, or 503 with a time), opens for one call that finds out
 * whether the limit still holds, while the others wait, and then lets calls through at the pace that the API seems to take: a
 * little faster with each that is answered, much slower with each that is not. How long it stays closed is a guess: a reply's
 * word is taken up to a minute, otherwise the time doubles.
 */
public final class Gate {
    /** The longest that a reply's word is believed, and the longest between two calls that find out. */
    public static final long LONGEST = 60_000_000_000L;

    private static final long FIRST = 1_000_000_000L;
    /** An API that limits the rate says so at once: a call that has no answer by then has not been refused. */
    private static final long PROBE = 5_000_000_000L;

    private enum State {
        FREE,
        CLOSED,
        PROBING,
        PACED
    }

    private final DoubleSupplier random;
    private final Throughput throughput;
    private final Pace pace = new Pace();
    private State state = State.FREE;
    private int ticket;
    private int strikes;
    /** Whether the pace was known when the gate closed, so that the wait is measured by it. */
    private boolean wasPaced;
    /** Whether it is closed for as long as a reply has said. */
    private boolean believed;

    private long untilNanos;
    private long refusedNanos;
    private long answeredNanos;
    private @Nullable String why;

    /**
     * An open gate.
     *
     * @param random numbers from 0 inclusive to 1 exclusive
     * @param nowNanos the time
     */
    public Gate(DoubleSupplier random, long nowNanos) {
        this.random = random;
        throughput = new Throughput(nowNanos);
        answeredNanos = nowNanos;
    }

    /**
     * Why calls wait, as the words of a message.
     *
     * @return what the API answered, or null if the gate is open
     */
    public @Nullable String why() {
        return state == State.CLOSED || state == State.PROBING ? why : null;
    }

    /**
     * How long until a call may pass, if none does before.
     *
     * @param now the time
     * @return nanoseconds, 0 for now
     */
    public long untilOpen(long now) {
        switch (state) {
            case FREE:
                return 0;
            case PACED:
                if (pace.isOver(now)) {
                    state = State.FREE;
                    return 0;
                }
                return pace.untilNext(now);
            default:
                return Math.max(0, untilNanos - now);
        }
    }

    /** Lets a call through, which may pass now; what it tells later is told with this ticket. */
    int pass(long now) {
        if (state == State.PACED) {
            pace.take();
        } else if (state != State.FREE) {
            state = State.PROBING;
            untilNanos = now + PROBE;
        }
        return ticket;
    }

    /**
     * A call was answered, and not with a refusal because of the rate.
     *
     * @param passed its ticket
     * @param now the time
     */
    public void answered(int passed, long now) {
        throughput.add(now);
        if (passed != ticket) {
            return;
        }
        if (state == State.PROBING || state == State.CLOSED) {
            if (strikes > 1 && !believed) {
                if (wasPaced) {
                    pace.slowDown();
                } else {
                    pace.atMostOneIn(refusedNanos - answeredNanos);
                }
            }
            state = State.PACED;
            pace.start(now);
        } else if (state == State.PACED) {
            pace.answered(now);
        }
        answeredNanos = now;
    }

    /**
     * A call got no answer: that says nothing about the rate.
     *
     * @param passed its ticket
     * @param now the time
     */
    public void unanswered(int passed, long now) {
        if (passed == ticket && state == State.PROBING) {
            state = State.CLOSED;
            untilNanos = now + FIRST;
        }
    }

    /**
     * A call was refused because of the rate.
     *
     * @param passed its ticket
     * @param now the time
     * @param stated how long the reply says to wait in nanoseconds, or 0 if it does not say or is not believed
     * @param words what the API answered
     * @return how long the gate is closed from now on, or 0 if that was known: the call was under way when it closed
     */
    public long refused(int passed, long now, long stated, String words) {
        boolean sensible = stated > 0 && stated <= LONGEST;
        if (passed != ticket) {
            if (state == State.CLOSED && sensible && now + stated - untilNanos > 0) {
                untilNanos = now + stated;
            }
            return 0;
        }
        if (state == State.FREE) {
            strikes = 1;
            wasPaced = false;
            pace.begin(throughput.perNano(now));
        } else if (state == State.PACED) {
            strikes = 1;
            wasPaced = true;
            pace.slowDown();
        } else {
            strikes++;
        }
        ticket++;
        state = State.CLOSED;
        believed = sensible;
        long wait = sensible ? stated : guess();
        untilNanos = now + wait;
        refusedNanos = now;
        why = words;
        return wait;
    }

    private long guess() {
        double first = wasPaced ? Math.max(FIRST, pace.interval()) : FIRST;
        double grown = Math.min(LONGEST, first * (1L << Math.min(strikes - 1, 10)));
        return (long) (grown * (1 + random.getAsDouble()) / 2);
    }
}
