package dev.segmind4j.emulator.job;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * All jobs. Status and result live for 1 hour after submission, output files for 7 days; then a job is forgotten. Past
 * 500,000 jobs the oldest go first. Thread-safe.
 */
public final class Jobs {
    private static final Duration RESULTS_LIVE = Duration.ofHours(1);
    private static final Duration FILES_LIVE = Duration.ofDays(7);
    private static final int MOST = 500_000;

    private final InstantSource clock;
    private final int most;
    private final Map<String, Job> byId = new ConcurrentHashMap<>();
    private final Queue<Job> oldestFirst = new ConcurrentLinkedQueue<>();

    /**
     * No jobs yet.
     *
     * @param clock tells what is expired
     */
    public Jobs(InstantSource clock) {
        this(clock, MOST);
    }

    Jobs(InstantSource clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    /**
     * Keeps a job.
     *
     * @param job the job
     */
    public void add(Job job) {
        byId.put(job.id(), job);
        oldestFirst.add(job);
        forgetOld(clock.instant());
    }

    private void forgetOld(Instant now) {
        for (Job oldest = oldestFirst.peek();
                oldest != null && (byId.size() > most || !livesAt(now, oldest, FILES_LIVE));
                oldest = oldestFirst.peek()) {
            if (oldestFirst.remove(oldest)) {
                byId.remove(oldest.id(), oldest);
            }
        }
    }

    /**
     * The job whose status or result is asked for.
     *
     * @param id the id
     * @return the job, or null if the id is unknown or expired
     */
    public @Nullable Job withResult(String id) {
        return living(id, RESULTS_LIVE);
    }

    /**
     * The job whose output files are asked for.
     *
     * @param id the id
     * @return the job, or null if the id is unknown or its files are expired
     */
    public @Nullable Job withFiles(String id) {
        return living(id, FILES_LIVE);
    }

    private @Nullable Job living(String id, Duration lifetime) {
        Job job = byId.get(id);
        return job != null && livesAt(clock.instant(), job, lifetime) ? job : null;
    }

    private static boolean livesAt(Instant now, Job job, Duration lifetime) {
        return now.isBefore(job.submitted().plus(lifetime));
    }
}
