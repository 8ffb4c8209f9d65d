package dev.segmind4j.emulator.fault.campaign;

import dev.segmind4j.client.CallOptions;
import dev.segmind4j.client.ModelClient;
import dev.segmind4j.emulator.fault.EngineApi;
import dev.segmind4j.emulator.fault.FaultServer;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.Job;
import java.io.IOException;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A user's thread with one job: asks for it, may give it up, reads what came. */
final class Caller implements Runnable {
    private static final long PATIENCE_SECONDS = 300;
    private static final double DOWNLOADS = 0.25;

    private final JobRecord job;
    private final ModelClient<Map<String, ?>> model;
    private final CallOptions options;
    private final ScheduledExecutorService timer;
    private final Random random;
    private boolean mayBeInterrupted;

    Caller(
            JobRecord job,
            ModelClient<Map<String, ?>> model,
            CallOptions options,
            ScheduledExecutorService timer,
            long seed) {
        this.job = job;
        this.model = model;
        this.options = options;
        this.timer = timer;
        random = new Random(seed * 31 + job.prompt.hashCode());
    }

    @Override
    public void run() {
        try {
            try {
                call();
            } finally {
                endInterrupts();
            }
            Generation result = job.generation;
            if (result != null) {
                look(result);
            }
            job.isOver = true;
        } catch (TimeoutException e) {
            // Nobody ever completes it.
            job.isOver = false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void call() throws InterruptedException, TimeoutException {
        Map<String, ?> request = Map.of("prompt", job.prompt);
        try {
            switch (job.way) {
                case RUN -> {
                    interruptLater();
                    job.succeeded(model.run(request, options));
                }
                case RUN_SYNC -> {
                    interruptLater();
                    job.succeeded(model.runSync(request, options));
                }
                case SUBMIT -> {
                    interruptLater();
                    Job submitted = model.submit(request, options);
                    job.told.add(submitted.ref().requestId());
                    abandonLater(submitted);
                    job.succeeded(submitted.await());
                }
                case RUN_ASYNC -> {
                    CompletableFuture<Generation> run = model.runAsync(request, options);
                    job.later = EngineApi.jobOf(run);
                    cancelLater(run);
                    job.succeeded(got(run));
                }
                case SUBMIT_ASYNC -> {
                    CompletableFuture<Job> submission = model.submitAsync(request, options);
                    cancelLater(submission);
                    Job submitted = got(submission);
                    job.told.add(submitted.ref().requestId());
                    abandonLater(submitted);
                    job.succeeded(got(submitted.result()));
                }
            }
        } catch (ExecutionException e) {
            job.failed(e.getCause());
        } catch (InterruptedException | RuntimeException e) {
            endInterrupts();
            job.failed(e);
        }
    }

    private static <T> T got(CompletableFuture<T> future)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (CancellationException e) {
            throw new ExecutionException(e);
        }
    }

    private void interruptLater() {
        if (job.trouble == JobRecord.Trouble.GIVE_UP) {
            Thread caller = Thread.currentThread();
            mayInterrupt();
            later(() -> interrupt(caller));
        }
    }

    private synchronized void mayInterrupt() {
        mayBeInterrupted = true;
    }

    private synchronized void interrupt(Thread caller) {
        if (mayBeInterrupted) {
            job.gaveUp = true;
            caller.interrupt();
        }
    }

    /** From here on nothing interrupts this thread, and it is not interrupted. */
    private synchronized void endInterrupts() {
        mayBeInterrupted = false;
        boolean unused = Thread.interrupted();
    }

    private void cancelLater(CompletableFuture<?> future) {
        if (job.trouble == JobRecord.Trouble.GIVE_UP) {
            later(() -> {
                if (future.cancel(true)) {
                    job.gaveUp = true;
                }
            });
        }
    }

    private void abandonLater(Job submitted) {
        if (job.trouble == JobRecord.Trouble.ABANDON) {
            later(submitted::abandon);
        }
    }

    /** Soon: most often while the POST is in flight. */
    private void later(Runnable action) {
        long millis = random.nextInt(random.nextBoolean() ? 10 : 200);
        var unused = timer.schedule(action, millis, TimeUnit.MILLISECONDS);
    }

    /** Whose result it is, and whose file. */
    private void look(Generation result) {
        if (job.way == JobRecord.Way.RUN_SYNC && result.json().get("prompt") == null) {
            job.isWrong = !isMine(result, true);
            return;
        }
        job.isWrong = !job.prompt.equals(result.json().get("prompt"));
        if (random.nextDouble() < DOWNLOADS) {
            job.isFileWrong = !isMine(result, false);
        }
    }

    /** A file that cannot be had is no wrong one. */
    private boolean isMine(Generation result, boolean isInMemory) {
        try {
            return job.prompt.equals(FaultServer.promptOf(result.file().bytes()));
        } catch (IOException | RuntimeException e) {
            return !isInMemory;
        }
    }
}
