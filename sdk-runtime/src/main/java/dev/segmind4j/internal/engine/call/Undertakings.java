package dev.segmind4j.internal.engine.call;

import dev.segmind4j.error.ClientClosedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What is under way. Changed on the engine's thread, read on any. */
public final class Undertakings {
    private final Set<Undertaking> open = ConcurrentHashMap.newKeySet();
    private volatile boolean ending;
    private volatile @Nullable Throwable fault;
    private Runnable whenIdle = () -> {};

    /** Nothing is under way. */
    public Undertakings() {}

    void add(Undertaking one) {
        open.add(one);
    }

    void remove(Undertaking one) {
        open.remove(one);
        if (open.isEmpty()) {
            whenIdle.run();
        }
    }

    /**
     * What is under way.
     *
     * @return a copy
     */
    public List<Undertaking> all() {
        return new ArrayList<>(open);
    }

    /**
     * Whether nothing is under way.
     *
     * @return true if there is none
     */
    public boolean isEmpty() {
        return open.isEmpty();
    }

    /**
     * Sets what to do each time that nothing is under way any more.
     *
     * @param task quick; on the engine's thread
     */
    public void whenIdle(Runnable task) {
        whenIdle = task;
    }

    /** From now on nothing more begins. */
    public void end() {
        ending = true;
    }

    /**
     * From now on nothing more begins, because there is no engine's thread any more. From any thread.
     *
     * @param how what users are told as the cause
     */
    public void endBy(Throwable how) {
        fault = how;
        ending = true;
    }

    /**
     * What calls are told that come now. On any thread.
     *
     * @return a new one each time
     */
    public ClientClosedException refusal() {
        return new ClientClosedException(null, List.of(), fault);
    }

    /**
     * Whether the client is being closed.
     *
     * @return true from the beginning of that on
     */
    public boolean isEnding() {
        return ending;
    }
}
