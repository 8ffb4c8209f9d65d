package dev.segmind4j.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Model specs of the kind that real pages give, as many as wanted: 12 parameters each, of all types; every fifth has an
 * object with three properties more. The same number is always the same spec.
 */
final class SampleSpecs {
    private static final List<String> KINDS = List.of("image", "video", "audio");
    private static final List<String> WORDS = List.of(
            "image",
            "prompt",
            "quality",
            "reference",
            "style",
            "detail",
            "frames",
            "motion",
            "voice",
            "lighting",
            "contrast",
            "sampling",
            "latent",
            "balance",
            "texture",
            "camera",
            "subject",
            "background",
            "noise",
            "colour");
    private static final List<String> RATIOS =
            List.of("1:1", "16:9", "21:9", "2:3", "3:2", "4:5", "5:4", "9:16", "9:21");

    private final int number;
    private final SplittableRandom random;
    private final StringBuilder yaml = new StringBuilder(4_000);

    private SampleSpecs(int number) {
        this.number = number;
        this.random = new SplittableRandom(number);
    }

    /** Writes the specs of the first models into a folder that is there and empty. */
    static void write(Path folder, int models) throws IOException {
        for (int number = 0; number < models; number++) {
            Files.writeString(folder.resolve(slug(number) + ".yaml"), of(number));
        }
    }

    /** One spec. */
    static String of(int number) {
        return new SampleSpecs(number).model();
    }

    private static String slug(int number) {
        return String.format(Locale.ROOT, "maker-%d-v%d.%d", number, number % 4 + 1, number % 7);
    }

    private String model() {
        line("slug: " + slug(number));
        line("title: Maker " + number);
        line("description: " + prose(2));
        line("docs: https://models.example/maker-" + number + "/api");
        line("category: text-to-" + KINDS.get(number % 3));
        line("output: " + KINDS.get(number % 3));
        line("typicalLatency: " + (5 + number % 60) + "." + number % 10 + "s");
        if (number % 3 == 0) {
            line("price: 0.0" + (10 + number % 80) + " USD");
        }
        if (number % 4 == 0) {
            line("note: " + prose(1));
        }
        line("parameters:");
        texts();
        numbers();
        others();
        return yaml.toString();
    }

    private void texts() {
        parameter("prompt", "string", "required: true", "example: " + prose(3));
        parameter("negative_prompt", "string", "maxLength: " + (500 + number % 5 * 500));
        parameter("aspect_ratio", "string", "enum: [\"" + String.join("\", \"", RATIOS) + "\"]", "default: \"16:9\"");
        StringBuilder styles = new StringBuilder("enum: [");
        for (int i = 0; i < 6 + number % 15; i++) {
            styles.append(i == 0 ? "" : ", ").append(word()).append('-').append(i + 1);
        }
        parameter("style", "string", styles + "]", "openEnum: " + (number % 3 == 0));
        parameter("output_format", "string", "enum: [png, jpeg, webp]", "default: png", "note: " + prose(1));
    }

    private void numbers() {
        parameter("width", "integer", "minimum: 64", "maximum: 2048", "multipleOf: 8", "default: 1024");
        parameter("steps", "integer", "minimum: 1", "maximum: " + (20 + number % 80), "default: 20");
        parameter("guidance", "number", "minimum: 0", "maximum: 20", "default: " + number % 10 + ".5");
        parameter("seed", "integer", "example: " + random.nextInt(1_000_000));
    }

    private void others() {
        parameter("safety_checker", "boolean", "default: true");
        parameter(
                "image_urls",
                "array",
                "required: " + (number % 2 == 0 ? "advised" : "false"),
                "items: {type: string, format: uri}",
                "maxItems: " + (1 + number % 8));
        if (number % 5 == 0) {
            parameter(
                    word() + "_settings",
                    "object",
                    "nullable: true",
                    "properties:",
                    "  strength: {type: number, minimum: 0, maximum: 1}",
                    "  mode: {type: string, enum: [soft, hard]}",
                    "  mask: {type: string, format: uri}");
        } else {
            parameter(
                    word() + "_scale", "number", "exclusiveMinimum: 0", "maximum: 1", "nullable: " + (number % 2 == 0));
        }
    }

    private void parameter(String name, String type, String... more) {
        line("  " + name + ":");
        line("    type: " + type);
        line("    description: " + prose(1 + random.nextInt(2)));
        for (String each : more) {
            line("    " + each);
        }
    }

    private String prose(int sentences) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            text.append(i == 0 ? "Sets the " : " Changes the ");
            for (int words = 6 + random.nextInt(8); words > 0; words--) {
                text.append(word()).append(words == 1 ? "." : " ");
            }
        }
        return text.toString();
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private void line(String line) {
        yaml.append(line).append('\n');
    }
}
