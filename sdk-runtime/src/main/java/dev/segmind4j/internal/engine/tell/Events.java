package dev.segmind4j.internal.engine.tell;

import dev.segmind4j.client.JobListener;
import dev.segmind4j.error.SubmitOutcomeUnknownException;
import dev.segmind4j.job.JobRef;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.logging.Logger;

/** Hands events to the listeners, one after the other, on a callback thread. */
public final class Events implements Runnable {
    private static final int BATCH = 256;
    private static final Logger LOG = Logger.getLogger("dev.segmind4j");

    private final List<JobListener> listeners;
    private final Callbacks callbacks;
    private final ConcurrentLinkedQueue<Consumer<JobListener>> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean running = new AtomicBoolean();

    /**
     * Events for listeners.
     *
     * @param listeners who hears them
     * @param callbacks where
     */
    public Events(List<JobListener> listeners, Callbacks callbacks) {
        this.listeners = listeners;
        this.callbacks = callbacks;
    }

    /**
     * Whether anybody listens; if not, no event need be made.
     *
     * @return true if there is a listener
     */
    public boolean isOn() {
        return !listeners.isEmpty();
    }

    /**
     * A job was accepted whose caller is gone. Without a listener it is logged: somebody has to hear of what is paid for.
     *
     * @param ref the job
     * @param at when
     * @param why the caller is gone
     */
    public void orphaned(JobRef ref, Instant at, String why) {
        if (isOn()) {
            JobListener.Orphaned event = new JobListener.Orphaned(ref, at, why);
            send(listener -> listener.orphaned(event));
        } else {
            callbacks.run(() -> LOG.warning("A job was accepted, and nobody waits for it any more, because " + why
                    + ". It runs on and is billed; resume(JobRef.parse(\"" + ref
                    + "\")) goes on waiting. A listener hears of such jobs by orphaned(...)."));
        }
    }

    /**
     * What became of a request whose caller is gone is unknown. Logged without a listener, as above.
     *
     * @param model the model's slug
     * @param failure what is known
     * @param at when
     * @param why the caller is gone
     */
    public void inDoubt(String model, SubmitOutcomeUnknownException failure, Instant at, String why) {
        if (isOn()) {
            JobListener.InDoubt event = new JobListener.InDoubt(model, failure, at, why);
            send(listener -> listener.inDoubt(event));
        } else {
            callbacks.run(() -> LOG.warning("Nobody waits for a request any more, because " + why + ". "
                    + failure.getMessage() + " A listener hears of such requests by inDoubt(...)."));
        }
    }

    /**
     * Tells all listeners, after what was told before.
     *
     * @param event calls one of a listener's methods
     */
    public void send(Consumer<JobListener> event) {
        if (isOn()) {
            queue.add(event);
            resume();
        }
    }

    @Override
    public void run() {
        for (int i = 0; i < BATCH; i++) {
            Consumer<JobListener> event = queue.poll();
            if (event == null) {
                break;
            }
            for (JobListener listener : listeners) {
                try {
                    event.accept(listener);
                } catch (Throwable e) {
                    // A listener's failure is its own; there is no one to tell, and nothing may be printed.
                    continue;
                }
            }
        }
        running.set(false);
        resume();
    }

    /** Guard against two threads: whoever sets the flag runs the queue. */
    private void resume() {
        if (!queue.isEmpty() && running.compareAndSet(false, true)) {
            try {
                callbacks.run(this);
            } catch (Throwable e) {
                running.set(false);
                throw e;
            }
        }
    }
}
