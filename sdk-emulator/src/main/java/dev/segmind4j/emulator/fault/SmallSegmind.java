package dev.segmind4j.emulator.fault;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import dev.segmind4j.support.JsonValues;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import okio.Buffer;

/**
 * The part of the API that calls, polls and files need, without any network. Every job is entered into the ledger; every
 * result and file carries the prompt that its job came with. Thread-safe.
 */
final class SmallSegmind {
    private static final ServerReply UNKNOWN_REQUEST = ServerReply.json(404, "{\"error\":\"Request not found\"}");

    private final Ledger ledger;
    private final InstantSource clock;
    private final String url;
    private final Map<String, Job> jobs = new HashMap<>();
    private volatile Function<String, JobPlan> plans = prompt -> JobPlan.afterPolls(2);

    SmallSegmind(Ledger ledger, InstantSource clock, String url) {
        this.ledger = ledger;
        this.clock = clock;
        this.url = url;
    }

    /** How each job goes on, by its prompt. */
    void plans(Function<String, JobPlan> byPrompt) {
        plans = byPrompt;
    }

    /** Whom a request is about; see {@link RecordedExchange#subject()}. */
    String subject(CallKind call, String path, byte[] body) {
        if (call.isPost()) {
            String prompt = prompt(body);
            return prompt.isEmpty() ? path : prompt;
        }
        Ledger.Entry entry = ledger.find(call.name(path));
        return entry == null ? path : entry.prompt();
    }

    /** Does what the request asks for, and says what a sound server would answer. */
    ServerReply answer(CallKind call, String path, byte[] body) {
        String name = call.name(path);
        return switch (call) {
            case SUBMIT -> submitted(accept(call, name, prompt(body)));
            case RUN -> output(accept(call, name, prompt(body)));
            case STATUS -> status(name);
            case RESULT -> result(name);
            case FILE -> file(name);
            case OTHER ->
                path.equals("/v1/get-user-credits")
                        ? ServerReply.json(200, "{\"credits\":1.5,\"free-credits\":0}")
                        : ServerReply.json(404, "{\"error\":\"Not found\"}");
        };
    }

    /** What would be answered about another job than the one of a path, if there is any other. */
    ServerReply answerOfAnother(CallKind call, String path) {
        if (call == CallKind.SUBMIT) {
            // One that the client knows: no client can tell a foreign id from its own.
            Ledger.Entry known = ledger.firstAsked();
            return known == null ? ServerReply.json(200, "{\"status\":\"QUEUED\"}") : submitted(known.id());
        }
        String id = call.name(path);
        List<Ledger.Entry> others = new ArrayList<>(ledger.entries());
        others.removeIf(entry -> entry.id().equals(id) || entry.call() != CallKind.SUBMIT);
        String other = others.isEmpty()
                ? "0".repeat(32)
                : others.get(others.size() - 1).id();
        return switch (call) {
            case STATUS -> ServerReply.json(200, reply(other, "COMPLETED", ""));
            default -> completed(other, "the prompt of another");
        };
    }

    private synchronized String accept(CallKind call, String model, String prompt) {
        int before = ledger.with(prompt).size();
        String id = UUID.nameUUIDFromBytes((model + '/' + prompt + '/' + before).getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        jobs.put(id, new Job(prompt, plans.apply(prompt), clock.instant()));
        ledger.accept(new Ledger.Entry(id, call, model, prompt, false));
        return id;
    }

    private ServerReply submitted(String id) {
        return ServerReply.json(
                        200,
                        "{\"request_id\":\"" + id + "\",\"status\":\"QUEUED\",\"poll_url\":\"" + url + "/v1/requests/"
                                + id + "\",\"status_url\":\"" + url + "/v2/requests/" + id
                                + "/status\",\"response_url\":\"" + url + "/v2/requests/" + id + "\"}")
                .tellingOf(id);
    }

    private synchronized ServerReply status(String id) {
        ledger.asked(id);
        Job job = jobs.get(id);
        if (job == null) {
            return UNKNOWN_REQUEST;
        }
        job.polls++;
        if (!job.isDone(clock.instant())) {
            return ServerReply.json(200, reply(id, job.polls == 1 ? "QUEUED" : "PROCESSING", ""));
        }
        return job.plan.failure() == null
                ? ServerReply.json(200, reply(id, "COMPLETED", ""))
                : failed(id, job.plan.failure());
    }

    private synchronized ServerReply result(String id) {
        Job job = jobs.get(id);
        if (job == null) {
            return UNKNOWN_REQUEST;
        }
        if (!job.isDone(clock.instant())) {
            // Whoever asks for the result of a running job is told how it goes, and it goes on.
            job.polls++;
            return ServerReply.json(200, reply(id, "PROCESSING", ""));
        }
        return job.plan.failure() == null ? completed(id, job.prompt) : failed(id, job.plan.failure());
    }

    private ServerReply completed(String id, String prompt) {
        String file = url + "/files/" + id + ".png";
        return ServerReply.json(
                200,
                reply(
                        id,
                        "COMPLETED",
                        ",\"prompt\":" + quoted(prompt) + ",\"output\":\"" + file + "\",\"images\":[{\"url\":\"" + file
                                + "\",\"content_type\":\"image/png\",\"file_name\":\"" + id + ".png\",\"file_size\":\""
                                + TinyPng.with(prompt).length + "\"}],\"seed\":\"7\""));
    }

    private static ServerReply failed(String id, String text) {
        return ServerReply.json(422, reply(id, "FAILED", ",\"error\":" + quoted(text)));
    }

    private static String reply(String id, String state, String more) {
        return "{\"request_id\":\"" + id + "\",\"status\":\"" + state + "\"" + more
                + ",\"metrics\":{\"inference_time\":0.1}}";
    }

    /** A v1 reply: the file itself. */
    private synchronized ServerReply output(String id) {
        Job job = job(id);
        ServerReply reply = job.plan.failure() == null
                ? ServerReply.of(200, "image/png", TinyPng.with(job.prompt))
                : ServerReply.json(422, reply(id, "FAILED", ",\"error\":" + quoted(job.plan.failure())));
        return reply.withHeader("x-request-id", id).tellingOf(id);
    }

    private synchronized ServerReply file(String id) {
        Job job = jobs.get(id);
        return job == null
                ? ServerReply.of(404, "text/plain", "no such file".getBytes(StandardCharsets.UTF_8))
                : ServerReply.of(200, "image/png", TinyPng.with(job.prompt));
    }

    private Job job(String id) {
        Job job = jobs.get(id);
        if (job == null) {
            throw new IllegalStateException("no job has the id '" + id + "'");
        }
        return job;
    }

    private static String prompt(byte[] body) {
        try (JsonReader reader = JsonReader.of(new Buffer().write(body))) {
            Object value = JsonValues.read(reader);
            Object prompt = value instanceof Map<?, ?> members ? members.get("prompt") : null;
            return prompt instanceof String text ? text : "";
        } catch (IOException | JsonDataException e) {
            return "";
        }
    }

    private static String quoted(String text) {
        Buffer buffer = new Buffer();
        try (JsonWriter writer = JsonWriter.of(buffer)) {
            writer.setLenient(true);
            writer.value(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return buffer.readUtf8();
    }

    /** One job. */
    private static final class Job {
        private final String prompt;
        private final JobPlan plan;
        private final Instant accepted;
        private int polls;

        Job(String prompt, JobPlan plan, Instant accepted) {
            this.prompt = prompt;
            this.plan = plan;
            this.accepted = accepted;
        }

        boolean isDone(Instant now) {
            return polls > plan.polls() && Duration.between(accepted, now).compareTo(plan.duration()) >= 0;
        }
    }
}
