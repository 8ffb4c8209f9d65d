package dev.segmind4j.testkit;

import dev.segmind4j.client.JobListener;
import dev.segmind4j.error.SegmindException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes every event as a short text. */
public final class RecordingListener implements JobListener {
    private final List<SegmindException> failures = new CopyOnWriteArrayList<>();
    private final List<String> events = new CopyOnWriteArrayList<>();

    public List<String> events() {
        return events;
    }

    /** What attempts failed with that were made again. */
    public List<SegmindException> failures() {
        return failures;
    }

    @Override
    public void warned(Warned event) {
        events.add("warned " + event.model() + " " + event.warnings());
    }

    @Override
    public void submitted(Submitted event) {
        events.add((event.resumed() ? "resumed " : "submitted ") + event.job().requestId() + " took "
                + event.took().toMillis() + "ms");
    }

    @Override
    public void polled(Polled event) {
        events.add("polled " + event.state() + " #" + event.polls() + " at "
                + event.age().toMillis() + "ms");
    }

    @Override
    public void stateChanged(StateChanged event) {
        events.add("changed " + event.from() + "->" + event.to());
    }

    @Override
    public void retried(Retried event) {
        failures.add(event.cause());
        events.add("retried #" + event.attempt() + " in " + event.delay().toMillis() + "ms: "
                + event.cause().getClass().getSimpleName());
    }

    @Override
    public void paused(Paused event) {
        events.add("paused until " + event.until());
    }

    @Override
    public void expiring(Expiring event) {
        events.add("expiring " + event.job().requestId());
    }

    @Override
    public void orphaned(Orphaned event) {
        events.add("orphaned " + event.job().requestId() + ": " + event.why());
    }

    @Override
    public void inDoubt(InDoubt event) {
        events.add("in doubt: " + event.failure().call() + ", since " + event.why());
    }

    @Override
    public void finished(Finished event) {
        events.add("finished "
                + (event.generation() != null
                        ? "well"
                        : event.failure().getClass().getSimpleName()) + " after " + event.polls() + " polls");
    }
}
