package dev.segmind4j.emulator.fault.campaign;

import dev.segmind4j.emulator.fault.Told;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.Job;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One job as the user sees it: how it was asked for, what came, what was told. */
final class JobRecord {
    final String prompt;
    final Way way;
    final Trouble trouble;
    /** The ids that the user was told, of this job as far as they can tell. */
    final Set<String> told = ConcurrentHashMap.newKeySet();
    /** What was said about an unknown outcome. */
    final Set<String> doubts = ConcurrentHashMap.newKeySet();

    volatile @Nullable Generation generation;
    volatile @Nullable Throwable failure;
    volatile @Nullable CompletableFuture<Job> later;
    volatile boolean isOver;
    volatile boolean isWrong;
    volatile boolean isFileWrong;
    volatile boolean gaveUp;

    /** How a job is asked for. */
    enum Way {
        RUN,
        RUN_ASYNC,
        SUBMIT,
        SUBMIT_ASYNC,
        RUN_SYNC
    }

    /** What a user does to a call of their own. */
    enum Trouble {
        NONE,
        /** Interrupts the thread or cancels the future. */
        GIVE_UP,
        /** Abandons the job that was submitted. */
        ABANDON,
        /** Closes the client in the middle. */
        CLOSE
    }

    JobRecord(String prompt, Way way, Trouble trouble) {
        this.prompt = prompt;
        this.way = way;
        this.trouble = trouble;
    }

    void succeeded(Generation result) {
        String id = result.requestId();
        if (id != null) {
            told.add(id);
        }
        generation = result;
    }

    void failed(Throwable problem) throws InterruptedException {
        failure = problem;
        Told by = Told.by(problem);
        told.addAll(by.ids());
        doubts.addAll(by.doubts());
    }
}
