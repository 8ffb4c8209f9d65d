package dev.segmind4j.benchmarks;

import dev.segmind4j.job.Job;
import dev.segmind4j.poll.PollPolicy;
import java.time.Duration;
import okhttp3.Call;
import okhttp3.EventListener;

/**
 * Gives each job its own moment in each of two rounds of polls, so that the rate is known, and measures how long after that
 * moment OkHttp's dispatcher is given the call. Both happen on the engine's one thread.
 */
final class PollRounds extends EventListener implements PollPolicy {
    /**
     * When the polls of a round are due.
     *
     * @param startNanos when the first is
     * @param intervalNanos from each to the next
     */
    record Round(long startNanos, long intervalNanos) {
        long due(int job) {
            return startNanos + job * intervalNanos;
        }
    }

    private static final Duration WARM_UP = Duration.ofSeconds(2);

    private final int firstJob;
    private final long[] dues;
    private final Lateness firstRound;
    private volatile Round first = new Round(0, 0);
    private volatile Round second = new Round(0, 0);

    /**
     * Measures the jobs from a number on; those before warm the machine up.
     *
     * @param firstJob the first that counts
     * @param jobs how many count
     * @param firstRound takes how late the polls of the first round are
     */
    PollRounds(int firstJob, int jobs, Lateness firstRound) {
        this.firstJob = firstJob;
        this.firstRound = firstRound;
        dues = new long[jobs];
    }

    /** Sets when to poll, before the jobs are submitted. */
    void plan(Round polls, Round lastPolls) {
        first = polls;
        second = lastPolls;
    }

    @Override
    public Duration nextPoll(PolledJob polled) {
        // The engine hands its jobs to the policy.
        if (!(polled instanceof Job open)) {
            throw new IllegalStateException("the engine no longer says which job it asks for");
        }
        int job = Integer.parseInt(open.ref().requestId()) - firstJob;
        if (job < 0) {
            return WARM_UP;
        }
        Round round = polled.polls() == 0 ? first : second;
        long now = System.nanoTime();
        long delay = Math.max(0, round.due(job) - now);
        if (polled.polls() == 0) {
            dues[job] = now + delay;
        }
        return Duration.ofNanos(delay);
    }

    @Override
    public void callStart(Call call) {
        String path = call.request().url().encodedPath();
        if (!path.endsWith("/status")) {
            return;
        }
        int from = path.lastIndexOf('/', path.length() - 8) + 1;
        int job = Integer.parseInt(path.substring(from, path.length() - 7)) - firstJob;
        if (job >= 0 && dues[job] != 0) {
            firstRound.add(System.nanoTime() - dues[job]);
            dues[job] = 0;
        }
    }
}
