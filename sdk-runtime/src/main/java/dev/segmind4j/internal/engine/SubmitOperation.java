package dev.segmind4j.internal.engine;

import dev.segmind4j.client.CallOptions;
import dev.segmind4j.error.ClientClosedException;
import dev.segmind4j.error.JobFailedException;
import dev.segmind4j.error.ProtocolException;
import dev.segmind4j.error.SubmitOutcomeUnknownException;
import dev.segmind4j.internal.http.HttpReply;
import dev.segmind4j.internal.reply.SubmitReply;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.Job;
import dev.segmind4j.job.JobRef;
import dev.segmind4j.job.JobState;
import java.util.concurrent.CancellationException;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** The submission of a job, which the job follows. */
final class SubmitOperation extends PostOperation<SubmitOperation.Accepted> {
    private final @Nullable Pending<Job> submitted;
    private final Pending<Generation> result;
    private @Nullable EngineJob job;

    /** The acceptance, or null if the reply refuses the job. */
    record Accepted(@Nullable SubmitReply reply) {}

    /**
     * Prepares a submission.
     *
     * @param submitted settled when the job is accepted, or null if only the result is of interest
     * @param result settled when the job is over
     */
    SubmitOperation(
            Engine engine,
            CallOptions options,
            ModelFacts facts,
            Call<ResponseBody> call,
            @Nullable Pending<Job> submitted,
            Pending<Generation> result) {
        super(engine, options, facts, call);
        this.submitted = submitted;
        this.result = result;
    }

    @Override
    void begin() {
        due(lane());
    }

    @Override
    Lane lane() {
        return Lane.SUBMIT;
    }

    @Override
    Accepted decode(HttpReply reply) {
        return new Accepted(SubmitReply.of(reply));
    }

    @Override
    void answered(HttpReply http, Accepted decoded) {
        SubmitReply reply = decoded.reply();
        if (reply == null) {
            refused(http);
            return;
        }
        engine().pause().passed();
        JobRef ref =
                JobRef.of(facts().slug(), reply.requestId(), engine().clock().now());
        if (reply.state().equals(JobState.FAILED)) {
            fail(new JobFailedException(ref, reply.job().detail(), reply.job().metrics()));
            return;
        }
        EngineJob accepted = new EngineJob(this, ref, facts(), result);
        job = accepted;
        end();
        release();
        engine().began(accepted);
        accepted.guarded(() -> accepted.begin(reply.state(), elapsed()));
        if (submitted != null) {
            submitted.succeed(accepted);
        }
    }

    @Override
    void unreadable(HttpReply reply, ProtocolException problem) {
        fail(new SubmitOutcomeUnknownException(
                facts().slug(),
                reply.call(),
                "it was answered with " + reply.status() + ", but the reply " + problem.problem()
                        + (problem.found().isEmpty() ? "" : "; it begins: " + problem.found()),
                reply.status(),
                problem));
    }

    @Override
    void refuse(ClientClosedException reason) {
        if (submitted != null) {
            submitted.fail(reason);
        } else {
            result.fail(reason);
        }
    }

    @Override
    void fail(Throwable problem) {
        if (end()) {
            release();
            if (submitted != null) {
                submitted.fail(problem);
            } else {
                result.fail(problem);
            }
        }
    }

    /** Stops the submission, or if the job is accepted, polling it. From any thread. */
    void giveUp() {
        engine().scheduler().execute(() -> {
            EngineJob accepted = job;
            if (accepted != null) {
                accepted.abandon();
            } else {
                fail(new CancellationException(
                        "the submission to '" + facts().slug() + "' was given up; whether it arrived is unknown"));
            }
        });
    }
}
