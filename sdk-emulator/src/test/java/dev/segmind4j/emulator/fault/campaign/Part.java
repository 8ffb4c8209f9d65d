package dev.segmind4j.emulator.fault.campaign;

import dev.segmind4j.client.CallOptions;
import dev.segmind4j.client.SegmindClient;
import dev.segmind4j.emulator.fault.CallKind;
import dev.segmind4j.emulator.fault.EngineApi;
import dev.segmind4j.poll.PollPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The life of one client: jobs under fire, a look at its slots, more jobs and a closing in their middle. */
final class Part {
    private static final String KEY = "SG_0123456789abcdef";

    private static final int CALLS = 16;
    private static final int RUNS = 4;
    private static final int CALLERS = 48;
    private static final Duration ENDS = Duration.ofMinutes(5);

    private final Site site;
    private final int number;
    private final long seed;
    private final Random random;
    private final List<JobRecord> jobs = new ArrayList<>();
    private final Set<String> orphans = ConcurrentHashMap.newKeySet();
    private final AtomicInteger doubtsTold = new AtomicInteger();
    private final List<String> threadsLeft = new ArrayList<>();
    private final KeyWatch keys = new KeyWatch(KEY);
    private int slotsLeft;
    private int connectionsLeft;

    Part(Site site, int number, long seed) {
        this.site = site;
        this.number = number;
        this.seed = seed;
        random = new Random(seed * 1_009 + number);
    }

    List<JobRecord> jobs() {
        return jobs;
    }

    Set<String> orphans() {
        return orphans;
    }

    /** How many requests that were given up listeners were told to be in doubt. */
    int doubtsTold() {
        return doubtsTold.get();
    }

    int slotsLeft() {
        return slotsLeft;
    }

    int connectionsLeft() {
        return connectionsLeft;
    }

    List<String> threadsLeft() {
        return threadsLeft;
    }

    /** Does it all, with so many jobs, a fifth of which meet the closing. */
    void run(int count) throws InterruptedException {
        int closing = count / 5;
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
        SegmindClient client = site.prepare(SegmindClient.builder(), number)
                .apiKey(KEY)
                .pollPolicy(PollPolicy.fixed(Duration.ofMillis(20)))
                .callTimeout(Duration.ofSeconds(1))
                .deadline(Duration.ofSeconds(60))
                .downloadTimeout(Duration.ofSeconds(3))
                .maxConcurrentCalls(CALLS)
                .maxConcurrentSubmits(CALLS)
                .maxConcurrentSyncRuns(RUNS)
                .listener(keys)
                .listener(EngineApi.doubts(doubtsTold::incrementAndGet))
                .listener(EngineApi.orphans(ref -> orphans.add(ref.requestId())))
                .build();
        try {
            site.faults(true);
            underFire(client, timer, count - closing);
            site.faults(false);
            slotsLeft = slotsMissing(client, timer);
            site.faults(true);
            closingUnderLoad(client, timer, closing);
        } finally {
            client.close();
            timer.shutdownNow();
        }
        jobs.forEach(job -> keys.look(job.failure, job.generation));
        connectionsLeft = site.connectionsLeft();
        threadsLeft.addAll(Leftovers.threads());
    }

    private void underFire(SegmindClient client, ScheduledExecutorService timer, int count)
            throws InterruptedException {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        for (int i = 0; i < count; i++) {
            JobRecord job = drawn("part " + number + " job " + i);
            jobs.add(job);
            callers.execute(new Caller(job, client.model("flux-pro"), CallOptions.defaults(), timer, seed));
        }
        var unused = timer.schedule(() -> site.disturb(number), 300, TimeUnit.MILLISECONDS);
        end(callers);
    }

    private JobRecord drawn(String prompt) {
        JobRecord.Way way = way(random.nextInt(100));
        int trouble = random.nextInt(100);
        boolean hasJob = way == JobRecord.Way.SUBMIT || way == JobRecord.Way.SUBMIT_ASYNC;
        return new JobRecord(
                prompt,
                way,
                trouble < 15
                        ? JobRecord.Trouble.GIVE_UP
                        : trouble < 25 && hasJob ? JobRecord.Trouble.ABANDON : JobRecord.Trouble.NONE);
    }

    private static JobRecord.Way way(int percent) {
        return percent < 35
                ? JobRecord.Way.RUN
                : percent < 60
                        ? JobRecord.Way.RUN_ASYNC
                        : percent < 75
                                ? JobRecord.Way.SUBMIT
                                : percent < 85 ? JobRecord.Way.SUBMIT_ASYNC : JobRecord.Way.RUN_SYNC;
    }

    private void closingUnderLoad(SegmindClient client, ScheduledExecutorService timer, int count)
            throws InterruptedException {
        if (count == 0) {
            return;
        }
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        int before = site.ledger().entries().size();
        for (int i = 0; i < count; i++) {
            JobRecord job = new JobRecord(
                    "part " + number + " closing " + i, way(random.nextInt(100)), JobRecord.Trouble.CLOSE);
            jobs.add(job);
            callers.execute(new Caller(job, client.model("flux-pro"), CallOptions.defaults(), timer, seed));
        }
        boolean unused = site.await(() -> site.ledger().entries().size() >= before + count / 2, Duration.ofSeconds(5));
        client.close();
        end(callers);
    }

    private static void end(ExecutorService callers) throws InterruptedException {
        callers.shutdown();
        if (!callers.awaitTermination(ENDS.toSeconds(), TimeUnit.SECONDS)) {
            callers.shutdownNow();
        }
    }

    /** How many calls fewer than allowed can be in flight at once. */
    private int slotsMissing(SegmindClient client, ScheduledExecutorService timer) throws InterruptedException {
        Concurrency polls = new Concurrency(CALLS);
        Concurrency runs = new Concurrency(RUNS);
        site.hold(CallKind.STATUS, polls);
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        for (int i = 0; i < CALLS + CALLS / 4; i++) {
            probe(client, timer, callers, "part " + number + " probe " + i, JobRecord.Way.RUN);
        }
        end(callers);
        site.hold(CallKind.STATUS, null);
        site.hold(CallKind.RUN, runs);
        callers = Executors.newFixedThreadPool(RUNS);
        for (int i = 0; i < RUNS; i++) {
            probe(client, timer, callers, "part " + number + " v1 probe " + i, JobRecord.Way.RUN_SYNC);
        }
        end(callers);
        site.hold(CallKind.RUN, null);
        return polls.missing() + runs.missing();
    }

    private void probe(
            SegmindClient client,
            ScheduledExecutorService timer,
            ExecutorService callers,
            String prompt,
            JobRecord.Way way) {
        JobRecord job = new JobRecord(prompt, way, JobRecord.Trouble.NONE);
        jobs.add(job);
        CallOptions held = CallOptions.deadline(ENDS).withCallTimeout(Concurrency.LONGEST.multipliedBy(2));
        callers.execute(new Caller(job, client.model("flux-pro"), held, timer, seed));
    }

    /** How often the key is shown. */
    long keysShown() {
        return keys.shown();
    }
}
