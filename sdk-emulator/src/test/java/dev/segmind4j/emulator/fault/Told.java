package dev.segmind4j.emulator.fault;

import dev.segmind4j.error.ClientClosedException;
import dev.segmind4j.error.SegmindException;
import dev.segmind4j.error.SubmitOutcomeUnknownException;
import dev.segmind4j.job.JobRef;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** What a user learns from a failure, and from all that hangs on it. */
public final class Told {
    private static final Duration LATER = Duration.ofSeconds(10);

    private final Set<String> ids = new HashSet<>();
    private final Set<String> doubts = new HashSet<>();
    private final Set<Throwable> seen = new HashSet<>();

    private Told() {}

    /** What a failure tells, its causes and what is suppressed by it included. */
    public static Told by(@Nullable Throwable problem) throws InterruptedException {
        Told told = new Told();
        told.read(problem);
        return told;
    }

    /** The ids of jobs. */
    public Set<String> ids() {
        return ids;
    }

    /** The messages of those that say that an outcome is unknown. */
    public Set<String> doubts() {
        return doubts;
    }

    /** Everything that a log would show of a failure. */
    public static String text(Throwable problem) {
        StringWriter text = new StringWriter();
        problem.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private void read(@Nullable Throwable problem) throws InterruptedException {
        if (problem == null || !seen.add(problem)) {
            return;
        }
        if (problem instanceof SegmindException known && known.ref() != null) {
            ids.add(known.ref().requestId());
        }
        if (problem instanceof ClientClosedException closed) {
            closed.refs().forEach(ref -> ids.add(ref.requestId()));
        }
        if (problem instanceof SubmitOutcomeUnknownException) {
            doubts.add(String.valueOf(problem.getMessage()));
        }
        readLater(EngineApi.later(problem));
        read(problem.getCause());
        for (Throwable suppressed : problem.getSuppressed()) {
            read(suppressed);
        }
    }

    private void readLater(@Nullable CompletableFuture<JobRef> later) throws InterruptedException {
        if (later == null) {
            return;
        }
        try {
            ids.add(later.get(LATER.toMillis(), TimeUnit.MILLISECONDS).requestId());
        } catch (ExecutionException e) {
            read(e.getCause());
        } catch (CancellationException e) {
            // Taken back before it left: there is no job.
            return;
        } catch (TimeoutException e) {
            throw new AssertionError("nothing is told of an orphan for " + LATER, e);
        }
    }
}
