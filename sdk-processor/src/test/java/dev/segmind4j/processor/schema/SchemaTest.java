package dev.segmind4j.processor.schema;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.SpecType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Schema and build come to the same verdict on every spec that the tests have. */
class SchemaTest {
    private static final Map<String, Verdict> VERDICTS = Corpus.all().entrySet().stream()
            .collect(toMap(
                    Map.Entry::getKey,
                    entry -> Verdict.of(entry.getValue()),
                    (a, b) -> {
                        throw new IllegalStateException("two specs have one name");
                    },
                    LinkedHashMap::new));

    @TestFactory
    Stream<DynamicTest> agrees_with_the_build() {
        return VERDICTS.entrySet().stream()
                .map(entry -> dynamicTest(shortened(entry.getKey()), () -> assertAgreement(entry.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> one_line_specs_are_judged_as_said_in_front() {
        return Stream.of("parameters.txt", "models.txt")
                .flatMap(file -> Corpus.lines(file).entrySet().stream())
                .map(entry -> dynamicTest(
                        shortened(entry.getKey()),
                        () -> assertThat(said(VERDICTS.get(entry.getKey()))).isEqualTo(entry.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> limits_are_the_same() {
        return Corpus.sizes().keySet().stream()
                .filter(name -> name.endsWith(" more"))
                .map(name -> dynamicTest(name, () -> {
                    Verdict verdict = VERDICTS.get(name);
                    boolean more = name.endsWith(" with 1 more");
                    assertThat(verdict.errors()).hasSize(more ? 1 : 0);
                    assertThat(verdict.isRefused()).isEqualTo(more);
                }));
    }

    /** Each keyword with each type: the schema knows which fit. */
    @TestFactory
    Stream<DynamicTest> keywords_fit_the_same_types() {
        Map<String, String> keywords = Map.ofEntries(
                Map.entry("minimum", "1"),
                Map.entry("maximum", "1"),
                Map.entry("exclusiveMinimum", "1"),
                Map.entry("exclusiveMaximum", "1"),
                Map.entry("multipleOf", "1"),
                Map.entry("minLength", "1"),
                Map.entry("maxLength", "1"),
                Map.entry("pattern", "a"),
                Map.entry("format", "uri"),
                Map.entry("enum", "[1]"),
                Map.entry("openEnum", "true"),
                Map.entry("enumNames", "{a: A}"),
                Map.entry("items", "{type: string}"),
                Map.entry("minItems", "1"),
                Map.entry("maxItems", "1"),
                Map.entry("uniqueItems", "false"),
                Map.entry("properties", "{a: {type: string}}"),
                Map.entry("sentAs", "string"),
                Map.entry("nullable", "true"),
                Map.entry("deprecated", "true"),
                Map.entry("required", "true"),
                Map.entry("description", "a"),
                Map.entry("note", "a"),
                Map.entry("javaName", "a"),
                Map.entry("default", "null"),
                Map.entry("example", "null"));
        assertThat(keywords.keySet()).containsExactlyInAnyOrderElementsOf(parameterKeys("type"));
        List<DynamicTest> tests = new ArrayList<>();
        for (SpecType type : SpecType.values()) {
            for (String key : keywords.keySet().stream().sorted().toList()) {
                String parameter = parameter(type, key, keywords.get(key));
                tests.add(dynamicTest(parameter, () -> assertAgreement(Verdict.of(Corpus.withParameter(parameter)))));
                String items = "{type: array, items: " + parameter + "}";
                tests.add(dynamicTest(items, () -> assertAgreement(Verdict.of(Corpus.withParameter(items)))));
            }
        }
        return tests.stream();
    }

    /** How keywords work together, beyond what somebody thought of writing down. */
    @Test
    void agrees_with_the_build_on_any_combination_of_keys() {
        RandomParameters parameters = new RandomParameters(20261125);
        for (int i = 0; i < Integer.getInteger("schema.combinations", 1_000); i++) {
            String parameter = parameters.next();
            try {
                assertAgreement(Verdict.of(Corpus.withParameter(parameter)));
            } catch (AssertionError e) {
                throw new AssertionError(parameter, e);
            }
        }
    }

    @Test
    void every_key_has_a_right_and_a_wrong_line() {
        assertThat(parameterKeys("")).allSatisfy(key -> assertRightAndWrong("parameters.txt", key));
        assertThat(EditorSchema.json().at("/properties").propertyNames())
                .allSatisfy(key -> assertRightAndWrong("models.txt", key));
    }

    @Test
    void what_it_says_wholly_is_shown_by_a_spec_that_only_it_makes_bad() {
        assertThat(Expressible.wholly()).allMatch(message -> anyWithOnly(message, Verdict::isRefused));
    }

    @Test
    void what_it_says_in_part_is_shown_by_two_specs() {
        assertThat(Expressible.PARTLY)
                .allMatch(message -> anyWithOnly(message, Verdict::isRefused))
                .allMatch(message -> anyWithOnly(message, Verdict::isAccepted));
    }

    @Test
    void what_is_beyond_it_is_shown_by_a_bad_spec_that_it_accepts() {
        assertThat(Expressible.BEYOND).allMatch(message -> anyWithOnly(message, Verdict::isAccepted));
    }

    @Test
    void what_is_no_json_is_shown_by_a_spec_that_it_never_sees() {
        assertThat(Expressible.NO_JSON)
                .allMatch(message ->
                        anyWithOnly(message, verdict -> verdict.objections().isEmpty()));
    }

    @Test
    void what_no_single_spec_has_is_in_none() {
        assertThat(VERDICTS.values())
                .allSatisfy(verdict ->
                        assertThat(verdict.errors()).doesNotContainAnyElementsOf(ids(Expressible.NOT_OF_A_SPEC)));
    }

    @Test
    void is_valid_by_its_own_draft() {
        Schema draft = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));

        assertThat(EditorSchema.json().path("$schema").asString())
                .isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(draft.validate(EditorSchema.json())).isEmpty();
        assertThat(draft.validate(EditorSchema.json().at("/$defs/type/enum"))).isNotEmpty();
    }

    /** Editors read patterns as JavaScript's, this test as Java's: only what means the same in both is used. */
    @Test
    void patterns_mean_the_same_in_every_language() {
        List<String> patterns = Stream.concat(
                        EditorSchema.json().findValues("pattern").stream()
                                .filter(JsonNode::isString)
                                .map(JsonNode::asString),
                        EditorSchema.json().findValues("patternProperties").stream()
                                .flatMap(each -> each.propertyNames().stream()))
                .toList();

        assertThat(patterns).hasSizeGreaterThan(10).allSatisfy(pattern -> {
            Pattern.compile(pattern);
            assertThat(pattern)
                    .doesNotContainPattern("\\\\[^\\[\\]\\\\^.?utnfrp]|&&|[+*?}][+]|\\(\\?[^:=!]|\\\\p\\{[^LN]");
        });
    }

    private static void assertAgreement(Verdict verdict) {
        Set<String> errors = verdict.errors();
        if (verdict.objections().isEmpty()) {
            assertThat(errors).containsAnyElementsOf(ids(Expressible.NO_JSON, Set.of(Message.UNWANTED_CHARACTER)));
            return;
        }
        assertThat(errors).doesNotContainAnyElementsOf(ids(Expressible.NO_JSON));
        List<String> objections = verdict.objections().get();
        if (errors.stream().anyMatch(ids(Expressible.wholly())::contains)) {
            assertThat(objections).as("the schema's objections to %s", errors).isNotEmpty();
        } else if (errors.stream().noneMatch(ids(Expressible.PARTLY)::contains)) {
            assertThat(objections).as("the schema's objections to %s", errors).isEmpty();
        }
    }

    /** A verdict as in the files of lines. */
    private static String said(Verdict verdict) {
        String errors = String.join(",", verdict.errors());
        return errors.isEmpty() && verdict.isAccepted() ? "ok" : verdict.isRefused() ? errors : "(" + errors + ")";
    }

    private static boolean anyWithOnly(Message message, Predicate<Verdict> also) {
        return VERDICTS.values().stream().anyMatch(verdict -> verdict.isOnly(message.id()) && also.test(verdict));
    }

    private static void assertRightAndWrong(String file, String key) {
        assertThat(Corpus.lines(file).entrySet())
                .as(key)
                .anyMatch(line ->
                        line.getKey().contains(key + ":") && line.getValue().equals("ok"))
                .anyMatch(line ->
                        line.getKey().contains(key + ":") && !line.getValue().equals("ok"));
    }

    private static List<String> parameterKeys(String except) {
        return EditorSchema.json().at("/$defs/parameter/properties").propertyNames().stream()
                .filter(key -> !key.equals(except))
                .toList();
    }

    private static String parameter(SpecType type, String key, String value) {
        String shape = type == SpecType.ARRAY && !key.equals("items")
                ? ", items: {type: string}"
                : type == SpecType.OBJECT && !key.equals("properties") ? ", properties: {a: {type: string}}" : "";
        return "{type: " + type.word() + shape + ", " + key + ": " + value + "}";
    }

    @SafeVarargs
    private static Set<String> ids(Collection<Message>... lists) {
        return Stream.of(lists).flatMap(Collection::stream).map(Message::id).collect(toSet());
    }

    private static String shortened(String name) {
        return name.length() > 120 ? name.substring(0, 120) + "…" : name;
    }
}
