package dev.segmind4j.testkit;

import dev.segmind4j.internal.thread.Threads;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;

/** No threads: calls run where they are made, or when they are let go. */
public final class TestThreads implements Threads {
    private final Deque<Runnable> held = new ArrayDeque<>();
    private final Deque<Runnable> callbacks = new ArrayDeque<>();
    private boolean holdingCallbacks;
    private final ExecutorService inline = new Inline();
    private boolean holding;

    /** From now on calls stay in flight. */
    public void hold() {
        holding = true;
    }

    /** From now on calls run at once. */
    public void release() {
        holding = false;
    }

    /** From now on callbacks wait. */
    public void holdCallbacks() {
        holdingCallbacks = true;
    }

    /** Runs the callbacks that wait, and those that come of them. */
    public void runCallbacks() {
        while (!callbacks.isEmpty()) {
            callbacks.remove().run();
        }
    }

    /** How many calls are in flight. */
    public int inFlight() {
        return held.size();
    }

    /** Lets the oldest call in flight run. */
    public void runOne() {
        held.remove().run();
    }

    /** Lets all calls in flight run. */
    public void runAll() {
        while (!held.isEmpty()) {
            runOne();
        }
    }

    @Override
    public ExecutorService calls() {
        return inline;
    }

    @Override
    public ExecutorService downloads() {
        return inline;
    }

    @Override
    public Executor callbacks() {
        return task -> {
            if (holdingCallbacks) {
                callbacks.add(task);
            } else {
                task.run();
            }
        };
    }

    @Override
    public void close() {
        runAll();
        holdingCallbacks = false;
        runCallbacks();
    }

    private final class Inline extends NoPool {
        @Override
        public void execute(Runnable task) {
            if (holding) {
                held.add(task);
            } else {
                task.run();
            }
        }
    }
}
