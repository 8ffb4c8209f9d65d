package dev.segmind4j.emulator.http;

import dev.segmind4j.catalog.ModelInfo;
import dev.segmind4j.catalog.Price;
import dev.segmind4j.emulator.job.Job;
import dev.segmind4j.emulator.job.JobDraw;
import dev.segmind4j.emulator.job.Outcome;
import dev.segmind4j.emulator.job.Outcome.Failure;
import dev.segmind4j.emulator.output.OutcomePlanner;
import dev.segmind4j.request.Violation;
import dev.segmind4j.support.JsonValidation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Checks a POST to a model and makes a job of it. */
final class Intake {
    private static final BigDecimal DEFAULT_COST = new BigDecimal("0.01");

    private final Emulation emulation;
    private final OutcomePlanner planner = new OutcomePlanner(Json::text);
    private final AtomicLong accepted = new AtomicLong();

    Intake(Emulation emulation) {
        this.emulation = emulation;
    }

    /** A job, one that will fail if its parameters are bad. */
    Job submit(String slug, @Nullable String contentType, byte[] body) throws Refusal {
        return accept(check(slug, contentType, body));
    }

    /** A job that will not fail: on v1 bad parameters are refused. */
    Job run(String slug, @Nullable String contentType, byte[] body) throws Refusal {
        Checked checked = check(slug, contentType, body);
        if (checked.outcome instanceof Failure failure) {
            throw new Refusal(Reply.error(400, failure.error()));
        }
        return accept(checked);
    }

    private Checked check(String slug, @Nullable String contentType, byte[] body) throws Refusal {
        if (!isJson(contentType)) {
            throw new Refusal(Reply.error(
                    406,
                    "Content-Type must be 'application/json', but is "
                            + (contentType == null ? "missing" : "'" + contentType + "'") + "."));
        }
        ModelInfo model = emulation.catalog().model(slug);
        if (model == null) {
            throw new Refusal(Reply.error(404, "Model '" + slug + "' not found."));
        }
        Map<String, ?> parameters = Json.object(body);
        if (!OutcomePlanner.canMake(model)) {
            throw new Refusal(Reply.error(
                    501,
                    "The emulator cannot make " + model.output().word() + ", so '" + slug
                            + "' can only be called on the real API."));
        }
        return new Checked(model, outcome(model, parameters));
    }

    private Outcome outcome(ModelInfo model, Map<String, ?> parameters) throws Refusal {
        List<String> errors = new ArrayList<>();
        for (Violation violation : JsonValidation.of(model, parameters).violations()) {
            switch (violation.rule()) {
                case "unknown" -> emulation.ignored().add(model.slug(), violation.path());
                case "enum" -> throw new Refusal(Reply.error(406, violation.message()));
                default -> errors.add(violation.message());
            }
        }
        return errors.isEmpty() ? planner.plan(model, parameters) : new Failure(String.join("; ", errors));
    }

    private Job accept(Checked checked) throws Refusal {
        boolean fails = checked.outcome instanceof Failure;
        Price price = checked.model.price();
        BigDecimal cost = price == null ? DEFAULT_COST : price.amount();
        BigDecimal remaining = emulation.account().pay(cost, !fails);
        if (remaining == null) {
            throw new Refusal(Reply.error(
                    402,
                    "Insufficient credits. You have "
                            + emulation.account().balance().toPlainString() + " credits."));
        }
        JobDraw draw = new JobDraw(emulation.seed(), accepted.incrementAndGet());
        Job job = new Job(
                draw.id(),
                emulation.clock().instant(),
                draw.timing(checked.model.typicalLatency(), emulation.timeScale(), fails),
                checked.outcome,
                fails ? BigDecimal.ZERO : cost,
                remaining);
        emulation.jobs().add(job);
        return job;
    }

    private static boolean isJson(@Nullable String contentType) {
        return contentType != null && contentType.split(";", 2)[0].strip().equalsIgnoreCase("application/json");
    }

    private record Checked(ModelInfo model, Outcome outcome) {}
}
