package dev.segmind4j.emulator.fault;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Decides which exchanges go wrong, and how. Called on the connections' threads, concurrently. */
@FunctionalInterface
public interface FaultScript {
    /**
     * Decides about a request of which the head has arrived, and the body too unless it is longer than 64 KiB.
     *
     * @param request the request
     * @return what goes wrong, or null if it is answered well
     */
    @Nullable
    Fault decide(RecordedExchange request);

    /**
     * Nothing goes wrong.
     *
     * @return a script without faults
     */
    static FaultScript none() {
        return request -> null;
    }

    /**
     * Every request of a kind goes wrong.
     *
     * @param call which requests
     * @param fault what goes wrong
     * @return the script
     */
    static FaultScript always(CallKind call, Fault fault) {
        return request -> request.call() == call ? fault : null;
    }

    /**
     * The nth request of a kind about each subject goes wrong, for example each job's first poll.
     *
     * @param call which requests
     * @param nth which of them, from 1 on
     * @param fault what goes wrong
     * @return the script
     */
    static FaultScript nth(CallKind call, int nth, Fault fault) {
        return request -> request.call() == call && request.nth() == nth ? fault : null;
    }

    /**
     * A share of all requests goes wrong, in kinds that make sense for them. What happens to a request depends on the seed,
     * its subject, its kind and its {@code nth} only, not on which thread comes first.
     *
     * @param seed another seed, other faults
     * @param share from 0 to 1
     * @param kinds which faults there are; each is as likely as any other that makes sense
     * @return the script
     */
    static FaultScript random(long seed, double share, Collection<FaultKind> kinds) {
        return new RandomFaults(seed, share, kinds);
    }

    /**
     * This script, and where it has no fault, another.
     *
     * @param other asked where this has none
     * @return both
     */
    default FaultScript orElse(FaultScript other) {
        return request -> {
            Fault mine = decide(request);
            return mine == null ? other.decide(request) : mine;
        };
    }
}
