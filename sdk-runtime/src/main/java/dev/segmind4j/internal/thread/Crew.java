package dev.segmind4j.internal.thread;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is among some {@link Workers}: all of them in a list, the idle ones on a pile whose top was the last to become idle, so that
 * the others reach the end of their patience. Linked through the workers, so that it needs no memory. Guarded by the
 * {@link Workers}.
 */
final class Crew {
    private @Nullable Worker newest;
    private @Nullable Worker idle;

    /** One more; those whose threads have ended are forgotten. */
    void add(Worker worker) {
        Worker kept = null;
        for (Worker past = newest; past != null; past = past.older) {
            if (past.state != Worker.State.LEFT || past.thread.isAlive()) {
                kept = past;
            } else if (kept == null) {
                newest = past.older;
            } else {
                kept.older = past.older;
            }
        }
        worker.older = newest;
        newest = worker;
    }

    boolean hasIdle() {
        return idle != null;
    }

    int idle() {
        int count = 0;
        for (Worker worker = idle; worker != null; worker = worker.below) {
            count++;
        }
        return count;
    }

    void pile(Worker worker) {
        worker.state = Worker.State.IDLE;
        worker.below = idle;
        idle = worker;
    }

    /** The top of the pile, busy from now on; null if nobody is idle. */
    @Nullable
    Worker unpile() {
        Worker top = idle;
        if (top != null) {
            idle = top.below;
            top.below = null;
            top.state = Worker.State.BUSY;
        }
        return top;
    }

    /** Takes an idle one off the pile. */
    void unpile(Worker worker) {
        if (idle == worker) {
            idle = worker.below;
        } else {
            for (Worker above = idle; above != null; above = above.below) {
                if (above.below == worker) {
                    above.below = worker.below;
                }
            }
        }
        worker.below = null;
    }

    boolean has(Thread thread) {
        for (Worker worker = newest; worker != null; worker = worker.older) {
            if (worker.thread == thread) {
                return true;
            }
        }
        return false;
    }

    /** Remembers at which task everyone is. */
    void mark() {
        for (Worker worker = newest; worker != null; worker = worker.older) {
            worker.marked = worker.state == Worker.State.BUSY ? worker.asked : -1;
        }
    }

    /** Interrupts the tasks that are under way, or those only that were at the mark already. */
    void interrupt(boolean marked) {
        for (Worker worker = newest; worker != null; worker = worker.older) {
            if (worker.state == Worker.State.BUSY && (!marked || worker.marked == worker.asked)) {
                worker.thread.interrupt();
            }
        }
    }

    /** The threads of those who have left, which may have an instruction to go. */
    List<Thread> leaving() {
        List<Thread> leaving = new ArrayList<>();
        for (Worker worker = newest; worker != null; worker = worker.older) {
            if (worker.state == Worker.State.LEFT) {
                leaving.add(worker.thread);
            }
        }
        return leaving;
    }
}
