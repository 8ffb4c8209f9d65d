package dev.segmind4j.benchmarks;

import dev.segmind4j.benchmarks.Learning.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Many independent histories of our schedule, each tried on {@value #TESTED} jobs of its own at each stage. Others' policies
 * are tried on the same jobs, so that figures differ by the policy and not by the draw.
 *
 * @param histories how many; 40 make 20,000 jobs
 */
record Histories(int histories) {
    static final int TESTED = 500;

    /** The jobs that one history is tried on. */
    private static List<SimulatedJob> jobs(Truth truth, int history) {
        Random random = new Random(7_000_003L * (history + 1));
        List<SimulatedJob> jobs = new ArrayList<>(TESTED);
        for (int i = 0; i < TESTED; i++) {
            jobs.add(truth.sample(random));
        }
        return jobs;
    }

    /** A policy that does not learn. */
    Tally of(Truth truth, Policy policy) {
        Tally all = new Tally(histories * TESTED);
        for (int history = 0; history < histories; history++) {
            all.addAll(Tally.of(policy, jobs(truth, history), history));
        }
        return all;
    }

    /** Ours after each number of learned jobs, which must rise. */
    List<Tally> ours(Truth truth, double typical, double price, Sight sight, int... learned) {
        return afterChange(truth, 0, truth, typical, price, sight, learned);
    }

    /** Ours after {@code before} jobs of one distribution and then each number of jobs of another. */
    List<Tally> afterChange(
            Truth old, int before, Truth truth, double typical, double price, Sight sight, int... learned) {
        List<Tally> stages = new ArrayList<>();
        for (int stage = 0; stage < learned.length; stage++) {
            stages.add(new Tally(histories * TESTED));
        }
        for (int history = 0; history < histories; history++) {
            Learning learning = new Learning(typical, price, sight, 1_000_003L * (history + 1));
            learning.learn(old, before);
            List<SimulatedJob> jobs = jobs(truth, history);
            for (int stage = 0; stage < learned.length; stage++) {
                learning.learn(truth, before + learned[stage]);
                stages.get(stage).addAll(Tally.of(learning.policy(), jobs, history));
            }
        }
        return stages;
    }
}
