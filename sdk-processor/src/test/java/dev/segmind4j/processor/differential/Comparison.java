package dev.segmind4j.processor.differential;

import com.squareup.moshi.JsonReader;
import dev.segmind4j.request.ModelRequest;
import dev.segmind4j.request.Violation;
import dev.segmind4j.support.JsonValidation;
import dev.segmind4j.support.JsonValues;
import dev.segmind4j.support.Validation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** One model's generated code beside the judge. */
final class Comparison {
    private final Generated model;
    private final Judge judge;

    Comparison(Generated model) {
        this.model = model;
        this.judge = new Judge(model.parameters());
    }

    /**
     * What the two say of the same thing, where they differ.
     *
     * @param what the thing
     * @param judged what is right
     * @param found what our code says
     */
    record Difference(
            String what, @Nullable Object judged, @Nullable Object found) {}

    /** What the judge has against the request that the payload becomes. */
    Set<Finding> violations(Map<String, @Nullable Object> payload) {
        Set<Finding> violations = judge.violations(payload);
        Set<List<Object>> kept = Kept.of(model.parameters(), payload).keySet();
        violations.removeIf(each -> kept.stream().anyMatch(each::isIn));
        violations.removeIf(each ->
                each.rule().equals("uniqueItems") && !Alike.inARequest(model.parameters(), payload, each.path()));
        return violations;
    }

    /** Compares all that is said of a payload. */
    List<Difference> differences(Map<String, @Nullable Object> payload) {
        List<Difference> differences = new ArrayList<>();
        String json = Tree.text(payload);
        Validation ofJson = JsonValidation.of(model.info(), body(json));
        compare(differences, "violations of the JSON", texts(judge.violations(payload)), texts(ofJson.violations()));
        Set<Finding> warnings = judge.warnings(payload);
        compare(differences, "warnings of the JSON", texts(warnings), texts(ofJson.warnings()));

        Map<List<Object>, Kept.Reason> kept = Kept.of(model.parameters(), payload);
        warnings.removeIf(each -> kept.keySet().stream().anyMatch(each::isIn));
        ModelRequest request = model.read(json);
        Validation ofRequest = model.validate(request);
        compare(differences, "violations of the request", texts(violations(payload)), texts(ofRequest.violations()));
        compare(differences, "warnings of the request", texts(warnings), texts(ofRequest.warnings()));
        ofRequest.violations().forEach(violation -> nearest(differences, payload, violation));
        compare(
                differences,
                "extras of the request",
                new TreeSet<>(kept.keySet().stream()
                        .filter(path -> path.size() == 1)
                        .map(Finding::text)
                        .toList()),
                new TreeSet<>(request.extras().keySet()));
        compare(differences, "JSON written", Tree.worth(payload), Tree.worth(Tree.json(model.write(request))));
        return differences;
    }

    /** What a violation calls the nearest legal value is legal. */
    private void nearest(List<Difference> differences, Map<String, @Nullable Object> payload, Violation violation) {
        if (violation.nearest() == null) {
            return;
        }
        List<Object> path = violations(payload).stream()
                .map(Finding::path)
                .filter(each -> Finding.text(each).equals(violation.path()))
                .findFirst()
                .orElse(List.of());
        boolean asText = Tree.spec(model.parameters(), path).containsKey("sentAs");
        Object nearest = asText ? violation.nearest() : Tree.json(violation.nearest());
        Map<String, @Nullable Object> corrected = Tree.map(Tree.with(payload, path, nearest));
        List<String> left = judge.violations(corrected).stream()
                .filter(each -> each.path().equals(path))
                .map(Finding::toString)
                .toList();
        compare(differences, "the nearest legal value " + nearest + " of " + violation.path(), List.of(), left);
    }

    /** The differences of a payload without what has nothing to do with them, for people. */
    String report(Map<String, @Nullable Object> payload, String which) {
        Map<String, @Nullable Object> smallest = new LinkedHashMap<>(payload);
        for (String name : payload.keySet()) {
            Map<String, @Nullable Object> smaller = new LinkedHashMap<>(smallest);
            smaller.remove(name);
            if (!differences(smaller).isEmpty()) {
                smallest = smaller;
            }
        }
        StringBuilder report = new StringBuilder()
                .append("\nspec     ")
                .append(Tree.text(model.spec()))
                .append("\nschema   ")
                .append(judge.schema())
                .append("\npayload  ")
                .append(Tree.text(smallest))
                .append("\nof       ")
                .append(which);
        for (Difference difference : differences(smallest)) {
            report.append("\n")
                    .append(difference.what())
                    .append("\n  judge  ")
                    .append(difference.judged())
                    .append("\n  ours   ")
                    .append(difference.found());
        }
        return report.append('\n').toString();
    }

    private static void compare(
            List<Difference> differences, String what, @Nullable Object judged, @Nullable Object found) {
        if (!Objects.equals(judged, found)) {
            differences.add(new Difference(what, judged, found));
        }
    }

    private static Map<String, ?> body(String json) {
        try {
            return Tree.map(JsonValues.read(JsonReader.of(new Buffer().writeUtf8(json))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(List<Violation> found) {
        return found.stream()
                .map(each -> each.path() + ": " + each.rule())
                .sorted()
                .toList();
    }

    private static List<String> texts(Set<Finding> found) {
        return found.stream().map(Finding::toString).sorted().toList();
    }
}
