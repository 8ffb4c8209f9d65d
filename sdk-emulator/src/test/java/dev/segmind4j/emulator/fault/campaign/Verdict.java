package dev.segmind4j.emulator.fault.campaign;

import dev.segmind4j.emulator.fault.Ledger;
import dev.segmind4j.error.ClientClosedException;
import dev.segmind4j.error.JobFailedException;
import dev.segmind4j.error.ProtocolException;
import dev.segmind4j.error.SegmindException;
import dev.segmind4j.job.JobRef;
import java.util.List;
import java.util.Set;

/** What became of a job, by what the user knows and what the server's ledger says. */
enum Verdict {
    /** The right result. */
    DONE,
    /** A typed failure with the job, or that no job was accepted. */
    FAILED,
    /** Accepted, given up by the user or the closing, and its id was told. */
    ORPHANED,
    /** Accepted, and the user was told that this is unknown. */
    IN_DOUBT,
    /** Accepted, and nobody was told anything. */
    LOST,
    /** Another job's result, file or reference. */
    WRONG,
    /** Accepted twice. */
    BILLED_TWICE,
    /** Still waiting. */
    OPEN;

    /**
     * Judges a job when all is over.
     *
     * @param orphans the ids that a listener was told
     */
    static Verdict of(JobRecord job, Ledger ledger, Set<String> orphans) {
        List<Ledger.Entry> entries = ledger.with(job.prompt);
        if (!job.isOver) {
            return OPEN;
        }
        if (entries.size() > 1) {
            return BILLED_TWICE;
        }
        if (job.isWrong || job.isFileWrong || isStrangers(job, entries)) {
            return WRONG;
        }
        if (job.generation != null) {
            return entries.isEmpty() ? WRONG : DONE;
        }
        return entries.isEmpty() ? FAILED : ofAccepted(job, entries.get(0), orphans);
    }

    private static Verdict ofAccepted(JobRecord job, Ledger.Entry entry, Set<String> orphans) {
        if (job.told.contains(entry.id()) || orphans.contains(entry.id())) {
            return job.gaveUp
                            || job.failure instanceof ClientClosedException
                            || job.trouble == JobRecord.Trouble.ABANDON
                    ? ORPHANED
                    : FAILED;
        }
        if (!job.doubts.isEmpty()) {
            return IN_DOUBT;
        }
        if (isCancelled(job) && !entry.told()) {
            // Nothing ever arrived here, and only listeners are left to be told of the doubt: the report counts that.
            return IN_DOUBT;
        }
        return isBilledRun(job) ? FAILED : LOST;
    }

    private static boolean isCancelled(JobRecord job) {
        return job.gaveUp && (job.way == JobRecord.Way.RUN_ASYNC || job.way == JobRecord.Way.SUBMIT_ASYNC);
    }

    /** A v1 call has no id before its reply; these two say that it ran. */
    private static boolean isBilledRun(JobRecord job) {
        return job.way == JobRecord.Way.RUN_SYNC
                && (job.failure instanceof ProtocolException || job.failure instanceof JobFailedException);
    }

    /** Whether a failure is about another job than this one. */
    private static boolean isStrangers(JobRecord job, List<Ledger.Entry> entries) {
        if (!(job.failure instanceof SegmindException failure) || failure instanceof ClientClosedException) {
            return false;
        }
        JobRef ref = failure.ref();
        return ref != null && entries.stream().noneMatch(entry -> entry.id().equals(ref.requestId()));
    }
}
