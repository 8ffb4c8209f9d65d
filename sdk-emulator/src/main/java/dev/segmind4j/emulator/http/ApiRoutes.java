package dev.segmind4j.emulator.http;

import dev.segmind4j.emulator.job.Job;
import dev.segmind4j.emulator.job.JobState;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** The API's own paths. */
final class ApiRoutes implements Routes {
    private static final String REQUESTS = "requests";
    private static final String CREDITS = "get-user-credits";

    private final Emulation emulation;
    private final JobReplies replies;
    private final Executor pool;
    private final Intake intake;

    ApiRoutes(Emulation emulation, JobReplies replies, Executor pool) {
        this.emulation = emulation;
        this.replies = replies;
        this.pool = pool;
        intake = new Intake(emulation);
    }

    @Override
    public CompletionStage<Reply> answer(Call call, byte[] body) throws Refusal {
        List<String> path = call.segments();
        String version = path.get(0);
        boolean isV2 = version.equals("v2");
        if (path.size() < 2 || !(isV2 || version.equals("v1"))) {
            throw noSuchPath();
        }
        String name = path.get(1);
        if (path.size() == 2 && !isV2 && name.equals(CREDITS)) {
            allow("GET", call);
            return CompletableFuture.completedStage(credits());
        }
        if (path.size() == 2 && !name.isEmpty() && !name.equals(REQUESTS)) {
            allow("POST", call);
            return isV2 ? submit(name, call, body) : run(name, call, body);
        }
        if (path.size() == 3 && name.equals(REQUESTS)) {
            allow("GET", call);
            Job job = job(path.get(2));
            return CompletableFuture.completedStage(replies.result(job, state(job)));
        }
        if (path.size() == 4 && isV2 && name.equals(REQUESTS) && path.get(3).equals("status")) {
            allow("GET", call);
            Job job = job(path.get(2));
            return CompletableFuture.completedStage(replies.status(job, state(job)));
        }
        throw noSuchPath();
    }

    private CompletionStage<Reply> submit(String slug, Call call, byte[] body) throws Refusal {
        return CompletableFuture.completedStage(
                replies.submitted(intake.submit(slug, call.header("Content-Type"), body)));
    }

    private CompletionStage<Reply> run(String slug, Call call, byte[] body) throws Refusal {
        Job job = intake.run(slug, call.header("Content-Type"), body);
        CompletableFuture<Reply> reply = new CompletableFuture<>();
        emulation.clock().schedule(job.timing().total(), () -> reply.completeAsync(() -> made(job), pool));
        return reply;
    }

    private Reply made(Job job) {
        try {
            return replies.synchronous(job, emulation.pictures()::file);
        } catch (Refusal e) {
            return e.reply();
        }
    }

    private Reply credits() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("credits", emulation.account().balance());
        body.put("free-credits", new BigDecimal("0.0"));
        return Reply.json(200, body);
    }

    private JobState state(Job job) {
        return job.stateAt(emulation.clock().instant());
    }

    private Job job(String id) throws Refusal {
        Job job = emulation.jobs().withResult(id);
        if (job == null) {
            throw new Refusal(Reply.error(404, "Request '" + id + "' not found."));
        }
        return job;
    }

    private void allow(String method, Call call) throws Refusal {
        if (!call.method().equals(method)) {
            throw new Refusal(Reply.wrongVerb(method));
        }
        String key = call.header("x-api-key");
        if (key == null) {
            throw new Refusal(
                    Reply.unauthorized("missing_api_key", "The header 'x-api-key' with the API key is missing."));
        }
        if (!emulation.keys().contains(key)) {
            throw new Refusal(Reply.unauthorized("invalid_api_key", "The API key is wrong or expired."));
        }
    }

    private static Refusal noSuchPath() {
        return new Refusal(Reply.error(404, "Not found."));
    }
}
