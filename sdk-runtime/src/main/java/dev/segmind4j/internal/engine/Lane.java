package dev.segmind4j.internal.engine;

/** Which queue a call stands in, in the order in which they are served. */
enum Lane {
    /** Results of finished jobs, and the balance: somebody waits for just this. */
    RESULT,
    /** Submissions. */
    SUBMIT,
    /** Polls. */
    POLL,
    /** v1 calls, which hold their threads for long and therefore have slots of their own. */
    RUN
}
