package dev.segmind4j.emulator.output;

import dev.segmind4j.catalog.ModelInfo;
import dev.segmind4j.emulator.image.PictureFormat;
import dev.segmind4j.emulator.image.PictureSpec;
import dev.segmind4j.emulator.job.Outcome;
import dev.segmind4j.emulator.job.Outcome.Document;
import dev.segmind4j.emulator.job.Outcome.Failure;
import dev.segmind4j.emulator.job.Outcome.Pictures;
import dev.segmind4j.support.JsonValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Decides what comes of a call whose parameters keep to the spec. Image models make pictures; text models a chat
 * completion; JSON models an object that repeats their parameters.
 */
public final class OutcomePlanner {
    private static final int LONGEST_TEXT = 240;
    private static final long MOST_PICTURES = 16;
    private static final long GOOD_QUALITY = 90;
    private static final List<String> STORAGE =
            List.of("output_format", "output_quality", "width", "height", "aspect_ratio", "samples");

    private final Function<Map<String, ?>, String> json;

    /**
     * A planner.
     *
     * @param json writes an object as JSON
     */
    public OutcomePlanner(Function<Map<String, ?>, String> json) {
        this.json = json;
    }

    /**
     * Whether the emulator can make what a model makes.
     *
     * @param model the model
     * @return false for video and audio, of which it can make nothing real
     */
    public static boolean canMake(ModelInfo model) {
        return switch (model.output()) {
            case IMAGE, TEXT, JSON -> true;
            case VIDEO, AUDIO -> false;
        };
    }

    /**
     * Decides what comes of a call.
     *
     * @param model the model, one that {@link #canMake} accepts
     * @param sent the parameters as they were sent
     * @return the outcome
     */
    public Outcome plan(ModelInfo model, Map<String, ?> sent) {
        Arguments arguments = new Arguments(model, sent);
        try {
            return switch (model.output()) {
                case IMAGE -> pictures(arguments);
                case TEXT -> new Document(json.apply(completion(arguments)), true);
                case JSON -> new Document(json.apply(echo(arguments)), false);
                case VIDEO, AUDIO ->
                    throw new IllegalArgumentException(
                            "no " + model.output().word() + " can be made for '" + model.slug() + "'");
            };
        } catch (PlanException e) {
            return new Failure(String.valueOf(e.getMessage()));
        }
    }

    private static Pictures pictures(Arguments arguments) throws PlanException {
        String word = arguments.text("output_format");
        String extension = word == null ? "png" : word;
        PictureFormat format = PictureFormat.named(extension);
        if (format == null) {
            throw new PlanException(
                    "'output_format' must be 'webp', 'jpg', 'jpeg' or 'png', but is " + JsonValues.display(extension));
        }
        long hash = arguments.hash(STORAGE);
        long seed = seed(arguments, hash);
        PictureSize size = PictureSize.of(arguments);
        PictureSpec first = new PictureSpec(
                prompt(arguments),
                arguments.model().slug() + ", seed " + seed,
                hash,
                size.width(),
                size.height(),
                format,
                extension,
                (int) between(0, orElse(arguments.whole("output_quality"), GOOD_QUALITY), 100));
        return new Pictures(first, (int) between(1, orElse(arguments.whole("samples"), 1), MOST_PICTURES), seed);
    }

    /** The seed that was asked for; else, and for a negative one, which asks for chance, one that follows from the rest. */
    private static long seed(Arguments arguments, long hash) {
        long seed = orElse(arguments.whole("seed"), -1);
        return seed >= 0 ? seed : hash >>> 33;
    }

    private static Map<String, Object> completion(Arguments arguments) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("role", "assistant");
        message.put("content", "You wrote: " + prompt(arguments));
        Map<String, Object> choice = new LinkedHashMap<>();
        choice.put("index", 0);
        choice.put("message", message);
        choice.put("finish_reason", "stop");
        Map<String, Object> completion = new LinkedHashMap<>();
        completion.put("object", "chat.completion");
        completion.put("model", arguments.model().slug());
        completion.put("choices", List.of(choice));
        return completion;
    }

    private static Map<String, Object> echo(Arguments arguments) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        arguments.model().parameters().forEach(parameter -> {
            if (arguments.isSent(parameter.name())) {
                parameters.put(parameter.name(), JsonValues.display(arguments.value(parameter.name())));
            }
        });
        Map<String, Object> echo = new LinkedHashMap<>();
        echo.put("model", arguments.model().slug());
        echo.put("parameters", parameters);
        return echo;
    }

    private static String prompt(Arguments arguments) {
        String prompt = arguments.text("prompt");
        String text = prompt == null ? arguments.model().title() : prompt;
        return text.codePointCount(0, text.length()) <= LONGEST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT));
    }

    private static long orElse(@Nullable Long value, long otherwise) {
        return value == null ? otherwise : value;
    }

    private static long between(long least, long value, long most) {
        return Math.max(least, Math.min(value, most));
    }
}
