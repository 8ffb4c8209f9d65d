package dev.segmind4j.internal.engine.limit;

/** Which queue a call stands in. */
public enum Lane {
    /** Results of finished jobs, and the balance: somebody waits for just this. They go first. */
    RESULT,
    /** Submissions. They, polls and v1 calls take turns. */
    SUBMIT,
    /** Polls. */
    POLL,
    /** v1 calls, which hold their threads for long and therefore have slots of their own. */
    RUN
}
