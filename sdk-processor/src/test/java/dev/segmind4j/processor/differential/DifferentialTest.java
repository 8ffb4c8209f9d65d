package dev.segmind4j.processor.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Generated code on random models, and on the golden ones, whatever JSON it is given. Its validators, and the one for JSON from elsewhere,
 * come to the verdict of a JSON Schema validator that is not ours. More is tried with {@code -Ddifferential.seeds=50}.
 */
@ParameterizedClass
@MethodSource("sets")
class DifferentialTest {
    private static final List<String> RULES = List.of(
            "enum",
            "exclusiveMaximum",
            "exclusiveMinimum",
            "format",
            "maxItems",
            "maxLength",
            "maximum",
            "minItems",
            "minLength",
            "minimum",
            "multipleOf",
            "pattern",
            "required",
            "uniqueItems");

    private final ModelSet set;

    DifferentialTest(ModelSet set) {
        this.set = set;
    }

    static Stream<ModelSet> sets() {
        return Stream.concat(
                ModelSet.golden(),
                LongStream.rangeClosed(1, Long.getLong("differential.seeds", 1)).mapToObj(ModelSet::random));
    }

    @Test
    void judges_as_json_schema_does() {
        List<String> reports = new ArrayList<>();
        Map<String, Integer> broken = new TreeMap<>();
        int payloads = 0;
        int faultless = 0;
        for (Generated model : set.models()) {
            Comparison comparison = new Comparison(model);
            for (var payload : set.payloads(model).entrySet()) {
                if (!comparison.differences(payload.getValue()).isEmpty()) {
                    reports.add(comparison.report(payload.getValue(), payload.getKey()));
                }
                Set<Finding> violations = comparison.violations(payload.getValue());
                violations.forEach(each -> broken.merge(each.rule(), 1, Integer::sum));
                faultless += violations.isEmpty() ? 1 : 0;
                payloads++;
            }
        }
        assertNone(reports, "payloads on which judge and generated code disagree");
        assertThat(faultless).as("faultless payloads of %d", payloads).isBetween(payloads / 10, payloads * 9 / 10);
        if (set.isRandom()) {
            // Chance may leave one or two rules whole.
            assertThat(RULES).containsAll(broken.keySet());
            assertThat(broken).as("how often a rule is broken").hasSizeGreaterThan(RULES.size() - 3);
        }
    }

    @Test
    void makes_requests_that_are_values() {
        List<String> reports = new ArrayList<>();
        for (Generated model : set.models()) {
            set.payloads(model).forEach((which, payload) -> {
                List<String> faults = RoundTrip.faults(model, payload);
                if (!faults.isEmpty()) {
                    reports.add("\nspec     " + Tree.text(model.spec()) + "\npayload  " + Tree.text(payload)
                            + "\nof       " + which + "\n" + String.join("\n", faults) + "\n");
                }
            });
        }
        assertNone(reports, "payloads whose request is no value");
    }

    @Test
    void tells_the_constraints_of_the_spec() {
        for (Generated model : set.models()) {
            assertThat(Constraints.of(model.info().parameters()))
                    .as("%s", Tree.text(model.spec()))
                    .isEqualTo(Constraints.of(model.parameters()));
        }
    }

    /** The shortest ones say it best. */
    private static void assertNone(List<String> reports, String what) {
        String shortest = reports.stream()
                .sorted(Comparator.comparing(String::length))
                .limit(3)
                .reduce("", String::concat);
        assertThat(reports.size()).as("%s, the shortest:%n%s", what, shortest).isZero();
    }
}
