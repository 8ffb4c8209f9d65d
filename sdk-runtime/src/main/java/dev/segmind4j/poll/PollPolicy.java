package dev.segmind4j.poll;

import dev.segmind4j.internal.time.Durations;
import dev.segmind4j.job.JobRef;
import dev.segmind4j.job.JobState;
import dev.segmind4j.job.Metrics;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * When to ask next whether a job is done. One policy serves all jobs of a client. It is called on the engine's one thread,
 * never concurrently for one client: it must be quick and must not block. Whatever a policy throws, errors too, is its
 * own fault and never the job's: it is replaced for that poll by a delay of one second, as is a negative delay.
 */
public interface PollPolicy {
    /**
     * How long to wait before the next poll. Called when a job was accepted or resumed, and after each poll that found it
     * running.
     *
     * @param job what is known of the job; valid during the call only
     * @return the delay from now on, zero or more; less than 50 ms counts as 50 ms
     */
    Duration nextPoll(PolledJob job);

    /**
     * Told of every job that a poll found completed or failed, to learn from. By default nothing is learned.
     *
     * @param job how it went
     */
    default void finished(FinishedJob job) {}

    /**
     * How much a poll now would gain, which decides who goes first where
     * {@linkplain dev.segmind4j.client.SegmindClientBuilder#pollsPerMinute polls are limited}. Among equals the one that has waited longest for
     * its poll goes first; so by default.
     *
     * @param job what is known of the job; valid during the call only
     * @return a number to compare, the higher the sooner; 0 by default
     */
    default double worth(PolledJob job) {
        return 0;
    }

    /**
     * How much of a job's time is over, for progress bars. Unlike the others it may be called on any thread, concurrently.
     *
     * @param job what is known of the job; valid during the call only
     * @return an estimate from 0 to 1, or nothing if the policy makes none; so by default
     */
    default OptionalDouble progress(PolledJob job) {
        return OptionalDouble.empty();
    }

    /**
     * Polls when a job is likely to be done, and learns that from the jobs that were.
     *
     * @return a policy that has learned nothing yet; {@link LearnedPolling#builder()} has settings
     */
    static LearnedPolling learned() {
        return LearnedPolling.builder().build();
    }

    /**
     * Polls when a job is likely to be done, as was learned before.
     *
     * @param exported a text that {@link LearnedPolling#export()} gave, or an empty one for nothing
     * @return a policy that goes on learning
     * @throws IllegalArgumentException if it is no such text, or of a later version
     */
    static LearnedPolling learned(String exported) {
        return LearnedPolling.builder().history(exported).build();
    }

    /**
     * A poll every so often, the first one after that time too.
     *
     * @param interval the time between polls, above zero
     * @return a policy
     * @throws IllegalArgumentException if the time is not above zero
     */
    static PollPolicy fixed(Duration interval) {
        return new FixedPollPolicy(Durations.positive("interval", interval));
    }

    /**
     * Delays that grow by half from poll to poll, with full jitter: each is drawn evenly from zero to the grown delay.
     *
     * @param first the first delay before jitter, above zero
     * @param longest where the growth ends, at least {@code first}
     * @return a policy
     * @throws IllegalArgumentException if the times are not above zero or in the wrong order
     */
    static PollPolicy exponential(Duration first, Duration longest) {
        return new ExponentialPollPolicy(Durations.positive("first", first), Durations.positive("longest", longest));
    }

    /** What is known of a job that is polled. */
    interface PolledJob {
        /**
         * Which job it is.
         *
         * @return its reference
         */
        JobRef ref();

        /**
         * The model.
         *
         * @return its slug
         */
        String model();

        /**
         * The average time from submission to result that the model's page states.
         *
         * @return the time, or null if it is not known: no spec, or a page without one
         */
        @Nullable
        Duration typicalLatency();

        /**
         * The job's age.
         *
         * @return the time since the API accepted it
         */
        Duration age();

        /**
         * The job's age at the last poll that saw it unfinished.
         *
         * @return the time from its acceptance to that poll, zero if there was none
         */
        Duration polledAt();

        /**
         * What the last poll saw.
         *
         * @return the state
         */
        JobState state();

        /**
         * The states seen so far with the times that bound their beginnings.
         *
         * @return one entry per change of state, oldest first; unmodifiable
         */
        List<SeenState> states();

        /**
         * How many polls have been answered so far.
         *
         * @return 0 when the job was just accepted or resumed
         */
        int polls();

        /**
         * Chance, for jitter: comes from the client's source, so that tests can repeat it.
         *
         * @return a number from 0 inclusive to 1 exclusive, evenly distributed
         */
        double random();
    }

    /**
     * A state and when it began, which only polls can tell.
     *
     * @param state the state
     * @param notYet the job's age at the last poll that did not see the state, zero if there was none
     * @param seen the job's age at the first poll that saw the state
     */
    record SeenState(JobState state, Duration notYet, Duration seen) {}

    /**
     * A job that a poll found completed or failed.
     *
     * @param model the model's slug
     * @param typicalLatency the page's average, or null if it is not known
     * @param completed true if it completed, false if it failed
     * @param resumed true if it was resumed here: then nothing is known of its time before
     * @param runningAt its age at the last poll that saw it running, zero if there was none
     * @param finishedBy its age at the poll that saw it finished
     * @param states the states seen, as in {@link PolledJob#states()}, without the final one
     * @param polls how many polls were answered, the last one included
     * @param metrics what the server measured, as the status reply has it
     */
    record FinishedJob(
            String model,
            @Nullable Duration typicalLatency,
            boolean completed,
            boolean resumed,
            Duration runningAt,
            Duration finishedBy,
            List<SeenState> states,
            int polls,
            Metrics metrics) {}
}
