package dev.segmind4j.processor.read;

import dev.segmind4j.processor.model.Located;
import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.ModelSpec;
import dev.segmind4j.processor.model.ParameterSpec;
import dev.segmind4j.processor.model.PriceSpec;
import dev.segmind4j.processor.model.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the keys of a model. */
final class ModelReader {
    private static final Pattern LATENCY = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?)(ms|s|m)");
    private static final Pattern PRICE = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?) ([A-Z]{3})");
    private static final BigDecimal LONGEST_MILLIS = BigDecimal.valueOf(24L * 60 * 60 * 1000);

    private final MappingReader reader;
    private final List<Problem> problems;

    private ModelReader(SpecNode.Mapping mapping, List<Problem> problems) {
        this.reader = new MappingReader(mapping, Keys.MODEL, "", problems);
        this.problems = problems;
    }

    static ModelSpec read(SpecNode.Mapping mapping, List<Problem> problems) {
        return new ModelReader(mapping, problems).model();
    }

    private ModelSpec model() {
        reader.require("slug", "Write for example 'slug: flux-pro', as in the address of the model's endpoint.");
        reader.require("title", "Write the heading of the model's page.");
        reader.require("output", "Write what the model makes: 'output: image', video, audio, text or json.");
        reader.require("parameters", "List the parameters by name; write 'parameters: {}' if the model takes none.");
        return new ModelSpec(
                requiredText("slug"),
                requiredText("title"),
                reader.text("description"),
                reader.text("docs"),
                reader.filledText("category"),
                output(),
                latency(),
                price(),
                reader.text("javaName"),
                reader.filledText("note"),
                parameters(),
                null,
                reader.origin());
    }

    private Located<String> requiredText(String key) {
        Located<String> text = reader.filledText(key);
        return text == null ? missing() : text;
    }

    private Located<String> output() {
        String output = reader.word("output", Vocabulary.OUTPUTS, Map.of());
        return output == null
                ? missing()
                : new Located<>(output, reader.origins().getOrDefault("output", reader.origin()));
    }

    private Located<String> missing() {
        return new Located<>("", reader.origin());
    }

    private @Nullable Located<Long> latency() {
        SpecNode node = reader.node("typicalLatency");
        if (node == null) {
            return null;
        }
        if (node instanceof SpecNode.Scalar scalar) {
            Matcher matcher = LATENCY.matcher(scalar.text());
            if (matcher.matches()) {
                long unit = switch (matcher.group(2)) {
                    case "ms" -> 1;
                    case "s" -> 1000;
                    default -> 60_000;
                };
                BigDecimal millis = new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(unit));
                if (millis.signum() > 0 && millis.compareTo(LONGEST_MILLIS) <= 0) {
                    long rounded = millis.setScale(0, RoundingMode.HALF_UP).longValueExact();
                    return new Located<>(Math.max(1, rounded), scalar.origin());
                }
            }
        }
        problems.add(Message.BAD_LATENCY.at(node.origin(), Kinds.describe(node)));
        return null;
    }

    private @Nullable Located<PriceSpec> price() {
        SpecNode node = reader.node("price");
        if (node == null) {
            return null;
        }
        if (node instanceof SpecNode.Scalar scalar) {
            Matcher matcher = PRICE.matcher(scalar.text());
            if (matcher.matches()) {
                PriceSpec price = new PriceSpec(new BigDecimal(matcher.group(1)), matcher.group(2));
                return new Located<>(price, scalar.origin());
            }
        }
        problems.add(Message.BAD_PRICE.at(node.origin(), Kinds.describe(node)));
        return null;
    }

    private List<ParameterSpec> parameters() {
        SpecNode.Mapping mapping = reader.mapping("parameters");
        return mapping == null ? List.of() : new ParameterReader(problems).readAll(mapping, "");
    }
}
