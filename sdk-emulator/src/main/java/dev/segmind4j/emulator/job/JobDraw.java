package dev.segmind4j.emulator.job;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What chance decides about one job: its id and how long it takes. The times are lognormal with the model's typical
 * latency as the mean of their sum, a quarter of it in the queue.
 */
public final class JobDraw {
    private static final Duration UNKNOWN_LATENCY = Duration.ofSeconds(5);
    private static final double QUEUE_SHARE = 0.25;
    private static final double QUEUE_SIGMA = 0.5;
    private static final double INFERENCE_SIGMA = 0.2;
    private static final long FAILING_NANOS = 3_372_000;

    private final RandomGenerator random;

    /**
     * The draw for one job.
     *
     * @param seed the emulator's seed
     * @param number the job's number; the same seed and number draw the same
     */
    public JobDraw(long seed, long number) {
        // The outer generator's start is the inner one's scrambled output: neighbouring jobs must not share a sequence.
        random = new SplittableRandom(new SplittableRandom(seed + number).nextLong());
    }

    /**
     * Draws an id.
     *
     * @return 32 hexadecimal digits
     */
    public String id() {
        return String.format("%016x%016x", random.nextLong(), random.nextLong());
    }

    /**
     * Draws how long the job takes.
     *
     * @param typicalLatency the mean, or null if the model's page has none
     * @param timeScale what every time is multiplied with
     * @param fails whether the job fails, which it does shortly after it leaves the queue
     * @return the times
     */
    public JobTiming timing(@Nullable Duration typicalLatency, double timeScale, boolean fails) {
        double mean = (typicalLatency == null ? UNKNOWN_LATENCY : typicalLatency).toNanos();
        double queue = lognormal(mean * QUEUE_SHARE, QUEUE_SIGMA);
        double inference = fails ? FAILING_NANOS : lognormal(mean * (1 - QUEUE_SHARE), INFERENCE_SIGMA);
        return new JobTiming(scaled(queue, timeScale), scaled(inference, timeScale));
    }

    private double lognormal(double mean, double sigma) {
        return mean * Math.exp(sigma * random.nextGaussian() - sigma * sigma / 2);
    }

    private static Duration scaled(double nanos, double timeScale) {
        return Duration.ofNanos(Math.round(nanos * timeScale));
    }
}
