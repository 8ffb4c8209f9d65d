package dev.segmind4j.emulator.http;

import dev.segmind4j.emulator.image.PictureSpec;
import dev.segmind4j.emulator.job.Job;
import dev.segmind4j.emulator.job.JobState;
import dev.segmind4j.emulator.job.Outcome.Document;
import dev.segmind4j.emulator.job.Outcome.Failure;
import dev.segmind4j.emulator.job.Outcome.Pictures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the API says about a job. */
final class JobReplies {
    private static final int MICROS = 6;

    private final String apiUrl;
    private final String filesUrl;

    JobReplies(String apiUrl, String filesUrl) {
        this.apiUrl = apiUrl;
        this.filesUrl = filesUrl;
    }

    Reply submitted(Job job) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("request_id", job.id());
        body.put("status", JobState.QUEUED.name());
        body.put("poll_url", apiUrl + "/v1/requests/" + job.id());
        body.put("status_url", apiUrl + "/v2/requests/" + job.id() + "/status");
        body.put("response_url", apiUrl + "/v2/requests/" + job.id());
        return Reply.json(200, body);
    }

    Reply status(Job job, JobState state) {
        return Reply.json(state == JobState.FAILED ? 422 : 200, statusBody(job, state));
    }

    Reply result(Job job, JobState state) throws Refusal {
        if (state != JobState.COMPLETED) {
            return status(job, state);
        }
        return Reply.json(200, resultBody(job));
    }

    private Map<String, Object> resultBody(Job job) throws Refusal {
        Map<String, Object> body = statusBody(job, JobState.COMPLETED);
        body.put("error", null);
        body.put("output", output(job));
        if (job.outcome() instanceof Pictures pictures) {
            body.put("seed", Long.toString(pictures.seed()));
        }
        return body;
    }

    private static Map<String, Object> statusBody(Job job, JobState state) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", state.name());
        body.put("request_id", job.id());
        if (job.outcome() instanceof Failure failure && state == JobState.FAILED) {
            body.put("error", failure.error());
        }
        body.put("metrics", metrics(job, state));
        return body;
    }

    private static Map<String, Object> metrics(Job job, JobState state) {
        Map<String, Object> metrics = new LinkedHashMap<>();
        if (state.isFinal()) {
            metrics.put("inference_time", seconds(job.timing().inference()));
            metrics.put("queue_time", seconds(job.timing().queue()));
        }
        if (state == JobState.COMPLETED) {
            metrics.put("total_time", seconds(job.timing().total()));
            metrics.put("cost", job.cost());
            metrics.put("remaining_credits", job.remaining());
        }
        return metrics;
    }

    private @Nullable Object output(Job job) throws Refusal {
        if (job.outcome() instanceof Document document) {
            return document.asText()
                    ? document.json()
                    : Json.value(document.json().getBytes(StandardCharsets.UTF_8));
        }
        List<String> urls = new ArrayList<>();
        if (job.outcome() instanceof Pictures pictures) {
            for (int i = 0; i < pictures.count(); i++) {
                urls.add(filesUrl + FileRoutes.path(job, pictures.picture(i), i));
            }
        }
        return urls.size() == 1 ? urls.get(0) : urls;
    }

    /** The reply of v1: the picture itself; several pictures as the body that v2 would answer with; a document. */
    Reply synchronous(Job job, Drawing drawing) throws Refusal {
        Reply reply;
        if (job.outcome() instanceof Pictures pictures && pictures.count() == 1) {
            PictureSpec picture = pictures.first();
            reply = Reply.of(200, picture.format().mediaType(), drawing.file(picture));
        } else if (job.outcome() instanceof Document document) {
            reply = Reply.json(200, document.json());
        } else {
            reply = Reply.json(200, resultBody(job));
        }
        reply = reply.with("x-request-id", job.id())
                .with("x-cost", job.cost().toPlainString())
                .with("x-remaining-credits", job.remaining().toPlainString())
                .with("x-generation-time", seconds(job.timing().total()).toPlainString());
        return job.outcome() instanceof Pictures pictures
                ? reply.with("x-seed-value", Long.toString(pictures.seed()))
                : reply;
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toNanos(), 9).setScale(MICROS, RoundingMode.HALF_UP);
    }

    /** How a picture becomes a file. */
    @FunctionalInterface
    interface Drawing {
        byte[] file(PictureSpec picture);
    }
}
