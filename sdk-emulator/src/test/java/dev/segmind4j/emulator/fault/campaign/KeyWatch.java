package dev.segmind4j.emulator.fault.campaign;

import dev.segmind4j.client.JobListener;
import dev.segmind4j.emulator.fault.Told;
import dev.segmind4j.job.Generation;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Counts how often the key is shown to a user: in events, in failures, in results. */
final class KeyWatch implements JobListener {
    private final String key;
    private final AtomicLong shown = new AtomicLong();

    KeyWatch(String key) {
        this.key = key;
    }

    long shown() {
        return shown.get();
    }

    void look(@Nullable Throwable failure, @Nullable Generation generation) {
        if (failure != null) {
            look(Told.text(failure));
        }
        if (generation != null) {
            look(generation + String.valueOf(generation.rawJson()) + generation.json());
        }
    }

    private void look(Object text) {
        if (text.toString().contains(key)) {
            shown.incrementAndGet();
        }
    }

    @Override
    public void polled(Polled event) {
        look(event);
    }

    @Override
    public void stateChanged(StateChanged event) {
        look(event);
    }

    @Override
    public void retried(Retried event) {
        look(event);
        look(event.cause(), null);
    }

    @Override
    public void paused(Paused event) {
        look(event);
    }

    @Override
    public void orphaned(Orphaned event) {
        look(event);
    }

    @Override
    public void inDoubt(InDoubt event) {
        look(event);
        look(event.failure(), null);
    }

    @Override
    public void finished(Finished event) {
        look(event);
    }
}
