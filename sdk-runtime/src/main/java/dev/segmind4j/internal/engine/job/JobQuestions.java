package dev.segmind4j.internal.engine.job;

import dev.segmind4j.error.ProtocolException;
import dev.segmind4j.internal.engine.call.Core;
import dev.segmind4j.internal.engine.call.MisdirectedException;
import dev.segmind4j.internal.http.HttpCall;
import dev.segmind4j.internal.http.HttpReply;
import dev.segmind4j.internal.http.Terms;
import dev.segmind4j.internal.reply.JobReply;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.JobRef;
import dev.segmind4j.job.JobState;
import org.jspecify.annotations.Nullable;

/** What is asked about a job, and how an answer is read: its status, or its result. On any thread. */
record JobQuestions(JobContext context, JobRef ref) {
    String callName(boolean result) {
        return "GET " + context.core().path("v2/requests/" + ref.requestId() + (result ? "" : "/status"));
    }

    HttpCall status(boolean alone) {
        Core core = context.core();
        return core.wire()
                .newCall(
                        core.wire().get("v2", "requests", ref.requestId(), "status"),
                        alone ? Terms.SHORT.onItsOwn() : Terms.SHORT);
    }

    HttpCall result() {
        Core core = context.core();
        // A result need not name its job, and must not be another's.
        Terms terms = new Terms(core.settings().replies().limit(), 0, true);
        return core.wire().newCall(core.wire().get("v2", "requests", ref.requestId()), terms);
    }

    /** What a reply says; null if it is an error that says nothing of the job. */
    @Nullable
    JobNews read(HttpReply http, boolean result, boolean trusted) {
        JobReply reply = JobReply.of(http);
        String id = reply.requestId();
        if (id != null && !id.equals(ref.requestId())) {
            throw new MisdirectedException("is about another job, '" + id + "'");
        }
        JobState state = reply.state();
        if (state == null && !http.isSuccess()) {
            return null;
        }
        boolean certain = id != null || trusted;
        return result
                ? ofResult(http, reply, state, certain)
                : new JobNews(state, reply.metrics(), reply.detail(), certain, null);
    }

    private JobNews ofResult(HttpReply http, JobReply reply, @Nullable JobState state, boolean certain) {
        if (!certain) {
            throw new MisdirectedException("names no job, and may be the answer to another call");
        }
        if (state == null && !reply.hasOutput()) {
            throw new ProtocolException(
                    http.call(), http.status(), "has neither 'status' nor 'output'", http.beginning(), ref, null);
        }
        JobState known = state == null ? JobState.COMPLETED : state;
        Generation generation = known.equals(JobState.COMPLETED)
                ? context.generations().ofJob(ref.model(), ref.requestId(), reply)
                : null;
        return new JobNews(known, reply.metrics(), reply.detail(), true, generation);
    }
}
