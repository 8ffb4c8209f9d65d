package dev.segmind4j.poll;

import dev.segmind4j.internal.schedule.Sightings;
import dev.segmind4j.job.JobState;
import java.time.Duration;
import java.util.List;

/** Puts what polls saw of a job into the schedule's words. */
final class Seen {
    private Seen() {}

    static Sightings by(PollPolicy.PolledJob job) {
        return of(job.states(), job.polledAt());
    }

    static Sightings by(PollPolicy.FinishedJob job) {
        return of(job.states(), job.runningAt());
    }

    private static Sightings of(List<PollPolicy.SeenState> states, Duration polledAt) {
        double polled = Math.max(0, LearnedPolling.seconds(polledAt));
        return new Sightings(polled, Math.max(0, Math.min(polled, queued(states, polled))));
    }

    /** The age at the last poll that saw the job QUEUED: the one before the first that saw what came after. */
    private static double queued(List<PollPolicy.SeenState> states, double polled) {
        for (int i = states.size() - 1; i >= 0; i--) {
            if (states.get(i).state().equals(JobState.QUEUED)) {
                return i == states.size() - 1
                        ? polled
                        : LearnedPolling.seconds(states.get(i + 1).notYet());
            }
        }
        return 0;
    }
}
