package dev.segmind4j.emulator.fault.campaign;

import dev.segmind4j.emulator.fault.JobPlan;
import dev.segmind4j.emulator.fault.Ledger;
import dev.segmind4j.job.Job;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Many jobs, a fifth of their exchanges faulty, users who give up; and then the ledger. */
final class Campaign {
    private static final int PARTS = 2;
    private static final int MOST_JOBS_OF_A_PART = 250;
    /** One of so many jobs fails by itself. */
    private static final int FAILING = 20;

    private final Site site;
    private final int jobs;
    private final long seed;
    private final List<Part> parts = new ArrayList<>();

    Campaign(Site site, int jobs, long seed) {
        this.site = site;
        this.jobs = jobs;
        this.seed = seed;
    }

    Report run() throws InterruptedException {
        site.plans(Campaign::plan);
        int size = Math.min(MOST_JOBS_OF_A_PART, Math.max(1, jobs / PARTS));
        for (int done = 0; done < jobs; done += size) {
            Part part = new Part(site, parts.size(), seed);
            parts.add(part);
            part.run(Math.min(size, jobs - done));
        }
        return report();
    }

    /** v1 jobs are told by their prompts too: they never fail by themselves. */
    private static JobPlan plan(String prompt) {
        int hash = Math.floorMod(prompt.hashCode() * 31, 1_000);
        JobPlan plan = JobPlan.afterPolls(hash % 4);
        return hash % FAILING == 0 && !prompt.contains("probe") ? plan.failing("too dark") : plan;
    }

    private Report report() {
        Set<String> orphans = ConcurrentHashMap.newKeySet();
        parts.forEach(part -> orphans.addAll(part.orphans()));
        Map<JobRecord, Verdict> verdicts = new LinkedHashMap<>();
        Ledger ledger = site.ledger();
        for (Part part : parts) {
            for (JobRecord job : part.jobs()) {
                hearLater(job);
                verdicts.put(job, Verdict.of(job, ledger, orphans));
            }
        }
        return new Report(site, seed, jobs, parts, verdicts);
    }

    /** What the future of a call that was given up has told since. */
    private static void hearLater(JobRecord job) {
        CompletableFuture<Job> later = job.later;
        if (later != null && later.isDone() && !later.isCompletedExceptionally()) {
            job.told.add(later.join().ref().requestId());
        }
    }
}
