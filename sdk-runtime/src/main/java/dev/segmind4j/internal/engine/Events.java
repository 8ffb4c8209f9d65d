package dev.segmind4j.internal.engine;

import dev.segmind4j.client.JobListener;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Hands events to the listeners, one after the other, on a callback thread. */
final class Events implements Runnable {
    private static final int BATCH = 256;

    private final List<JobListener> listeners;
    private final Callbacks callbacks;
    private final ConcurrentLinkedQueue<Consumer<JobListener>> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean running = new AtomicBoolean();

    Events(List<JobListener> listeners, Callbacks callbacks) {
        this.listeners = listeners;
        this.callbacks = callbacks;
    }

    /** Whether anybody listens; if not, no event need be made. */
    boolean isOn() {
        return !listeners.isEmpty();
    }

    void send(Consumer<JobListener> event) {
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
                } catch (RuntimeException | Error e) {
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
            callbacks.run(this);
        }
    }
}
