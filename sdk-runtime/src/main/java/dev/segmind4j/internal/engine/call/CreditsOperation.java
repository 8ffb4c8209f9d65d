package dev.segmind4j.internal.engine.call;

import dev.segmind4j.client.CallOptions;
import dev.segmind4j.client.Credits;
import dev.segmind4j.error.ApiException;
import dev.segmind4j.error.ClientClosedException;
import dev.segmind4j.error.SegmindException;
import dev.segmind4j.internal.engine.limit.Lane;
import dev.segmind4j.internal.engine.tell.Pending;
import dev.segmind4j.internal.http.HttpCall;
import dev.segmind4j.internal.http.HttpReply;
import dev.segmind4j.internal.http.Sending;
import dev.segmind4j.internal.http.Terms;
import dev.segmind4j.internal.reply.CreditsReply;
import dev.segmind4j.job.JobRef;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** A question for the balance. */
public final class CreditsOperation extends GetOperation<Credits> {
    private static final int ATTEMPTS = 5;

    private final Pending<Credits> result;
    private @Nullable SegmindException lastFailure;

    /**
     * A question.
     *
     * @param core what it stands on
     * @param result settled with the answer
     */
    public CreditsOperation(Core core, Pending<Credits> result) {
        super(core, Span.now(core, CallOptions.defaults()));
        this.result = result;
    }

    @Override
    protected void begin() {
        due(lane());
    }

    @Override
    protected Lane lane() {
        return Lane.RESULT;
    }

    @Override
    protected String callName() {
        return "GET " + core().path("v1/get-user-credits");
    }

    @Override
    protected String modelName() {
        return "";
    }

    @Override
    protected @Nullable JobRef job() {
        return null;
    }

    @Override
    protected HttpCall newCall() {
        return core().wire().newCall(core().wire().get("v1", "get-user-credits"), Terms.SHORT);
    }

    @Override
    protected @Nullable Credits decode(HttpReply reply, Sending sending) {
        return CreditsReply.of(reply);
    }

    @Override
    protected void answered(Credits credits) {
        understood();
        if (end()) {
            result.succeed(credits);
        }
    }

    /** What says that the call itself is wrong is believed at once: nothing is lost. */
    @Override
    protected boolean ridesOut(SegmindException failure) {
        lastFailure = failure;
        if (failure instanceof ApiException refusal) {
            int status = refusal.status();
            boolean passes = status / 100 == 5 || status == 408 || status == 425 || status == 429;
            return passes && failures() < ATTEMPTS;
        }
        return failures() < ATTEMPTS;
    }

    @Override
    protected void deadlinePassed() {
        fail(notAnswered(lastFailure));
    }

    @Override
    protected void closing() {
        fail(new ClientClosedException(null, List.of()));
    }

    @Override
    protected void refuse(ClientClosedException reason) {
        result.fail(reason);
    }

    @Override
    protected void fail(Throwable problem) {
        if (end()) {
            tell(problem);
        }
    }

    @Override
    protected void tell(Throwable problem) {
        result.fail(problem);
    }

    /** Stops asking. From any thread. */
    public void giveUp() {
        core().scheduler().execute(() -> fail(new CancellationException("the question for the balance was given up")));
    }
}
