package dev.segmind4j.benchmarks;

import dev.segmind4j.internal.schedule.Sightings;
import java.util.Random;

/** Says when to poll next. */
@FunctionalInterface
interface Policy {
    /** The age of the next poll in seconds, given what was seen and how many polls were made. */
    double next(Sightings seen, int polls, Random random);

    /** The first poll at once, then at a fixed interval, as the vendor's and most GPU hosts' clients do. */
    static Policy fixed(double interval) {
        return (seen, polls, random) -> polls == 0 ? 0 : seen.polled() + interval;
    }

    /** The first poll at once, then after a random part of a delay that grows up to a cap. */
    static Policy backoff(double first, double factor, double cap) {
        return (seen, polls, random) -> polls == 0
                ? 0
                : seen.polled() + random.nextDouble() * Math.min(cap, first * Math.pow(factor, polls - 1));
    }
}
