package dev.segmind4j.internal.engine.job;

import dev.segmind4j.job.Generation;
import dev.segmind4j.job.JobState;
import dev.segmind4j.job.Metrics;
import org.jspecify.annotations.Nullable;

/**
 * What a reply says of a job, understood on the call's thread.
 *
 * @param state the job's state; null if a status reply does not name one, which is no news
 * @param metrics what the server measured
 * @param detail the server's words about an error, empty if there are none
 * @param certain whether the reply is about the job beyond doubt: it names it, or can only be the answer to what was asked
 * @param generation the result, if the reply is one
 */
record JobNews(
        @Nullable JobState state,
        Metrics metrics,
        String detail,
        boolean certain,
        @Nullable Generation generation) {
    /** Whether this is a result that says nothing. */
    boolean isEmpty() {
        return generation != null
                && generation.output() == null
                && generation.files().isEmpty()
                && detail.isEmpty();
    }
}
