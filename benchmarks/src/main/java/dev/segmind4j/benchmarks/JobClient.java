package dev.segmind4j.benchmarks;

import dev.segmind4j.client.SegmindClient;
import dev.segmind4j.job.Generation;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** The client of {@link ManyJobs}, in a JVM of its own. */
final class JobClient {
    private static final int CALLS = 32;
    private static final int SUBMITS = 16;
    private static final int RUNS = 1;
    /** The scheduler, the calls, four for callbacks. */
    private static final int THREADS = 1 + CALLS + RUNS + 4;

    private static final int WARM_UP_JOBS = 5_000;
    private static final int POLLS_PER_SECOND = 2_000;
    private static final int LAST_POLLS_PER_SECOND = 1_500;
    private static final double MAX_HEAP_PER_JOB = 1.5 * 1024;
    private static final double MAX_LATENESS_MILLIS = 50;
    private static final long SECOND = 1_000_000_000L;

    private final String url;
    private final int jobs;
    private final AtomicIntegerArray completions;
    private final AtomicInteger completed = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger wrong = new AtomicInteger();
    private final Lateness polls;
    private final PollRounds rounds;
    private volatile @Nullable Throwable failure;
    private boolean held = true;

    private JobClient(int port, int jobs) {
        url = "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port;
        this.jobs = jobs;
        completions = new AtomicIntegerArray(WARM_UP_JOBS + jobs);
        polls = new Lateness(jobs);
        rounds = new PollRounds(WARM_UP_JOBS, jobs, polls);
    }

    /** The port of the server and the number of jobs. */
    public static void main(String[] arguments) throws Exception {
        JobClient client = new JobClient(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        client.run();
        System.exit(client.held ? 0 : 1);
    }

    private void run() throws IOException, InterruptedException {
        print(
                "%,d jobs, heap of at most %d MB, %d calls at once, %d of them submissions",
                jobs, Runtime.getRuntime().maxMemory() >> 20, CALLS, SUBMITS);
        Lateness noops = new Lateness(jobs);
        NoopTimer noop = new NoopTimer(noops, SECOND / POLLS_PER_SECOND);
        ThreadCensus census = new ThreadCensus();
        SegmindClient client = SegmindClient.builder()
                .apiKey("benchmark-key")
                .baseUrl(url)
                .httpClient(new OkHttpClient.Builder().eventListener(rounds).build())
                .pollPolicy(rounds)
                .maxConcurrentCalls(CALLS)
                .maxConcurrentSubmits(SUBMITS)
                .maxConcurrentSyncRuns(RUNS)
                .build();
        submit(client, WARM_UP_JOBS / 2);
        long began = System.nanoTime();
        submit(client, WARM_UP_JOBS / 2);
        long submitNanos = (System.nanoTime() - began) / (WARM_UP_JOBS / 2);
        awaitCompleted(WARM_UP_JOBS);
        int few = census.client();
        int fewOfOkHttp = census.okHttp();
        long heap = Heap.afterCollection();

        // Longer than submitting should take, for a machine that is busy with other things too.
        long firstRound = System.nanoTime() + jobs * submitNanos * 3 / 2 + 15 * SECOND;
        long roundNanos = jobs * SECOND / POLLS_PER_SECOND;
        long secondRound = firstRound + roundNanos + 5 * SECOND;
        rounds.plan(
                new PollRounds.Round(firstRound, SECOND / POLLS_PER_SECOND),
                new PollRounds.Round(secondRound, SECOND / LAST_POLLS_PER_SECOND));
        began = System.nanoTime();
        submit(client, jobs);
        long submitted = System.nanoTime();
        print("submitted      %,d jobs at %,.0f a second", jobs, jobs / ((submitted - began) / 1e9));
        if (submitted > firstRound - 2 * SECOND) {
            limit("submitted before the first round of polls begins", false);
            return;
        }
        long unpolled = (Heap.afterCollection() - heap) / jobs;
        limit(
                String.format(
                        Locale.ROOT,
                        "heap per job   %,d bytes after its submission, at most %,.0f",
                        unpolled,
                        MAX_HEAP_PER_JOB),
                unpolled <= MAX_HEAP_PER_JOB);
        limit(
                String.format(
                        Locale.ROOT,
                        "open           %,d jobs of %,d",
                        client.openJobs().size(),
                        jobs),
                client.openJobs().size() == jobs);

        sleepUntil(firstRound - SECOND);
        int atRest = census.threads("segmind4j-").size();
        census.forget();
        long collecting = Heap.collectionMillis();
        noop.start(firstRound);
        sleepUntil(firstRound + roundNanos);
        noop.stop();
        collecting = Heap.collectionMillis() - collecting;
        sleepUntil(firstRound + roundNanos + SECOND);
        long polled = (Heap.afterCollection() - heap) / jobs;
        limit(
                String.format(
                        Locale.ROOT,
                        "heap per job   %,d bytes after its first poll, at most %,.0f",
                        polled,
                        MAX_HEAP_PER_JOB),
                polled <= MAX_HEAP_PER_JOB);
        print(
                "machine        %,d ms of garbage collection in that round; load %.1f on %d processors",
                collecting,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
        report("no-op timer", noops);
        report("polls", polls);
        double above = polls.millis(0.99) - noops.millis(0.99);
        limit(
                String.format(
                        Locale.ROOT,
                        "lateness       of polls %.3f ms above the timer's at p99, at most %.0f",
                        above,
                        MAX_LATENESS_MILLIS),
                above <= MAX_LATENESS_MILLIS && polls.size() == jobs);

        awaitCompleted(WARM_UP_JOBS + jobs);
        print("completed      after %.0f s", (System.nanoTime() - began) / 1e9);
        int many = census.client();
        int manyOfOkHttp = census.okHttp();
        client.close();
        noop.close();
        List<Thread> left = census.threads("segmind4j-");
        limit(
                String.format(
                        Locale.ROOT,
                        "threads        of the client: at most %d with %,d jobs, %d with %,d, %d while they rest,"
                                + " %d after closing; at most %d",
                        few,
                        WARM_UP_JOBS,
                        many,
                        jobs,
                        atRest,
                        left.size(),
                        THREADS),
                few <= THREADS && many <= THREADS && left.isEmpty());
        left.forEach(thread -> print("               left: %s, %s", thread.getName(), thread.getState()));
        print(
                "threads        of OkHttp, for connecting: at most %d with %,d jobs, %d with %,d",
                fewOfOkHttp, WARM_UP_JOBS, manyOfOkHttp, jobs);
        checkCompletions();
    }

    /** Submits as an application would that has a bound on what it prepares ahead. */
    private void submit(SegmindClient client, int count) throws InterruptedException {
        Semaphore ahead = new Semaphore(4 * SUBMITS);
        for (int i = 0; i < count; i++) {
            ahead.acquire();
            var unused = client.model("flux-pro")
                    .submitAsync(Map.of("prompt", "a lighthouse"))
                    .whenComplete((job, problem) -> {
                        ahead.release();
                        if (job == null) {
                            consume(null, problem);
                        } else {
                            var unusedResult = job.result().whenComplete(this::consume);
                        }
                    });
        }
        ahead.acquire(4 * SUBMITS);
    }

    private void consume(@Nullable Generation generation, @Nullable Throwable problem) {
        if (generation == null) {
            failure = problem;
            failed.incrementAndGet();
            return;
        }
        int job = Integer.parseInt(generation.requestId());
        if (!("https://files.invalid/" + job + ".png").equals(generation.file().url())) {
            wrong.incrementAndGet();
        }
        completions.incrementAndGet(job);
        completed.incrementAndGet();
    }

    private void awaitCompleted(int count) throws InterruptedException {
        while (completed.get() + failed.get() < count) {
            Thread.sleep(50);
        }
    }

    private static void sleepUntil(long nanos) throws InterruptedException {
        long left;
        while ((left = nanos - System.nanoTime()) > 0) {
            Thread.sleep(left / 1_000_000 + 1);
        }
    }

    private void checkCompletions() throws IOException {
        int once = 0;
        for (int job = 0; job < completions.length(); job++) {
            once += completions.get(job) == 1 ? 1 : 0;
        }
        limit(
                String.format(
                        Locale.ROOT,
                        "completed      %,d of %,d jobs once, %d with another's result, %d failed",
                        once,
                        completions.length(),
                        wrong.get(),
                        failed.get()),
                once == completions.length() && wrong.get() == 0 && failed.get() == 0);
        Throwable one = failure;
        if (one != null) {
            print("               one failed with %s", one);
        }
        String[] counts;
        try (InputStream in = URI.create(url + "/v2/counts").toURL().openStream()) {
            counts = new String(in.readAllBytes(), StandardCharsets.US_ASCII).split(" ");
        }
        String all = Integer.toString(completions.length());
        limit(
                String.format(
                        Locale.ROOT,
                        "server         saw %s jobs, %s polled twice, %s fetched once, %s requests for unknown jobs",
                        counts[0],
                        counts[2],
                        counts[3],
                        counts[4]),
                counts[0].equals(all) && counts[2].equals(all) && counts[3].equals(all) && counts[4].equals("0"));
    }

    private static void report(String what, Lateness lateness) {
        print(
                "lateness       %-11s p50 %8.3f ms, p99 %8.3f ms, p99.9 %8.3f ms, max %8.3f ms (%,d)",
                what,
                lateness.millis(0.5),
                lateness.millis(0.99),
                lateness.millis(0.999),
                lateness.millis(1),
                lateness.size());
    }

    private void limit(String text, boolean holds) {
        print("%s  %s", text, holds ? "held" : "NOT HELD");
        held &= holds;
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
