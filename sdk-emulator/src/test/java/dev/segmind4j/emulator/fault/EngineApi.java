package dev.segmind4j.emulator.fault;

import dev.segmind4j.client.JobListener;
import dev.segmind4j.client.SegmindClientBuilder;
import dev.segmind4j.error.OrphanedException;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.Job;
import dev.segmind4j.job.JobFuture;
import dev.segmind4j.job.JobRef;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * WHEN THE ENGINE IS MERGED: what the tests of faults need of the API and the runtime does not have yet. Each method has its
 * future body beside it, commented out; with it in place the method is what is called here from then on, or is inlined.
 */
public final class EngineApi {
    private EngineApi() {}

    /** Hears of the jobs whose ids came after their calls were given up. */
    public static JobListener orphans(Consumer<JobRef> sink) {
        return new JobListener() {
            @Override
            public void orphaned(Orphaned event) {
                sink.accept(event.job());
            }
        };
    }

    /** Hears of the requests that were given up, and of which nobody knows what became. */
    public static JobListener doubts(Runnable sink) {
        return new JobListener() {
            @Override
            public void inDoubt(InDoubt event) {
                sink.run();
            }
        };
    }

    /** The job that {@code runAsync} polls, as soon as it is accepted. */
    public static @Nullable CompletableFuture<Job> jobOf(CompletableFuture<Generation> run) {
        return run instanceof JobFuture future ? future.job() : null;
    }

    /** The job of a call that was given up while its reply was under way. */
    static @Nullable CompletableFuture<JobRef> later(Throwable problem) {
        return problem instanceof OrphanedException orphaned ? orphaned.later() : null;
    }

    static SegmindClientBuilder downloadTimeout(SegmindClientBuilder builder, Duration time) {
        return builder.downloadTimeout(time);
    }

    static SegmindClientBuilder maxDownloadSize(SegmindClientBuilder builder, long bytes) {
        return builder.maxDownloadSize(bytes);
    }
}
