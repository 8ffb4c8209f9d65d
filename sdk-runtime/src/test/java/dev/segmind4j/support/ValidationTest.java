package dev.segmind4j.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.catalog.ParameterInfo;
import dev.segmind4j.catalog.ParameterInfoBuilder;
import dev.segmind4j.catalog.ParameterType;
import dev.segmind4j.request.OpenEnum;
import dev.segmind4j.request.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule, with the whole text of what it says. */
class ValidationTest {
    private static final class Ratio extends OpenEnum {
        Ratio(String value) {
            super(value);
        }
    }

    // Presence

    @Test
    void whatIsRequiredMustBeSet() {
        assertThat(text(ParameterInfoBuilder::required, null))
                .containsExactly(new Violation("p", "required", "'p' is required, but is not set", null, null));
    }

    @Test
    void whatIsAdvisedIsAWarning() {
        Validation validation = new Validation(Set.of());
        validation.text(parameter(ParameterType.STRING, ParameterInfoBuilder::advised), (String) null);
        assertThat(validation.violations()).isEmpty();
        assertThat(validation.warnings())
                .containsExactly(new Violation(
                        "p",
                        "required",
                        "'p' is not set; the model's page calls it required, its own samples leave it out",
                        null,
                        null));
    }

    @Test
    void whatIsOptionalMayBeLeftOut() {
        assertThat(text(builder -> builder.minLength(3).enumValue("a"), null)).isEmpty();
    }

    @Test
    void whatTheCallerGavePastTheSpecIsNotChecked() {
        Validation validation = new Validation(Set.of("p"));
        validation.text(parameter(ParameterType.STRING, ParameterInfoBuilder::required), (String) null);
        validation.integer(parameter(ParameterType.INTEGER, builder -> builder.minimum("5")), 1L);
        assertThat(validation.violations()).isEmpty();
    }

    @Test
    void everyViolationIsFound() {
        Validation validation = new Validation(Set.of());
        validation.text(
                ParameterInfo.builder("a", ParameterType.STRING).required().build(), (String) null);
        validation.integer(
                ParameterInfo.builder("b", ParameterType.INTEGER).maximum("5").build(), 9L);
        validation.number(
                ParameterInfo.builder("c", ParameterType.NUMBER).minimum("0.5").build(), 0.1);
        validation.any(ParameterInfo.builder("d", ParameterType.ANY).required().build(), null);
        assertThat(validation.violations()).extracting(Violation::path).containsExactly("a", "b", "c", "d");
    }

    // Texts

    @Test
    void aTextHasALeastAndAGreatestLengthInCodePoints() {
        assertThat(text(builder -> builder.minLength(2).maxLength(3), "😀"))
                .containsExactly(new Violation(
                        "p", "minLength", "'p' must have at least 2 characters, but has 1", "\"😀\"", null));
        assertThat(text(builder -> builder.minLength(2).maxLength(3), "😀😀😀😀"))
                .containsExactly(new Violation(
                        "p", "maxLength", "'p' must have at most 3 characters, but has 4", "\"😀😀😀😀\"", null));
        assertThat(text(builder -> builder.minLength(2).maxLength(3), "😀😀😀")).isEmpty();
    }

    @Test
    void aPatternIsSearchedFor() {
        assertThat(text(builder -> builder.pattern("b+"), "abc")).isEmpty();
        assertThat(text(builder -> builder.pattern("^b+$"), "abc"))
                .containsExactly(new Violation("p", "pattern", "'p' must match ^b+$, but is \"abc\"", "\"abc\"", null));
    }

    @ParameterizedTest
    @CsvSource({"16/9, 16:9", "16x9, 16:9", "1:1 , 1:1", "Match Input, match_input", "16:8, 16:9"})
    void anEnumNamesTheNearestValue(String given, String nearest) {
        assertThat(text(builder -> builder.enumValue("1:1").enumValue("16:9").enumValue("match_input"), given + ""))
                .allSatisfy(violation -> {
                    assertThat(violation.nearest()).isEqualTo("\"" + nearest + "\"");
                    assertThat(violation.message())
                            .isEqualTo("'p' must be one of \"1:1\", \"16:9\", \"match_input\", but is \"" + given
                                    + "\"; the nearest legal value is \"" + nearest + "\"");
                });
    }

    @Test
    void anEnumThatHasNothingNearNamesNone() {
        assertThat(text(builder -> builder.enumValue("png").enumValue("jpg"), "tiff"))
                .containsExactly(new Violation(
                        "p", "enum", "'p' must be one of \"png\", \"jpg\", but is \"tiff\"", "\"tiff\"", null));
    }

    @Test
    void aLongEnumIsCutInTheMessage() {
        List<Violation> found = text(
                builder -> {
                    for (int i = 0; i < 23; i++) {
                        builder.enumValue("value number " + i);
                    }
                    return builder;
                },
                "x");
        assertThat(found.get(0).message())
                .startsWith("'p' must be one of \"value number 0\", ")
                .endsWith(", \"value number 19\" or 3 more, but is \"x\"");
    }

    @Test
    void anOpenEnumOnlyWarns() {
        Validation validation = new Validation(Set.of());
        validation.text(
                parameter(
                        ParameterType.STRING,
                        builder -> builder.enumValue("1:1").openEnum()),
                new Ratio("9:21"));
        assertThat(validation.violations()).isEmpty();
        assertThat(validation.warnings())
                .containsExactly(new Violation(
                        "p",
                        "enum",
                        "'p' is none of the values that the model's page lists, a list that is known to be cut off: \"1:1\","
                                + " but is \"9:21\"",
                        "\"9:21\"",
                        null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://x/y", "https://x", "HTTPS://X/y?z", "data:image/png;base64,aGk="})
    void aUriIsHttpOrData(String uri) {
        assertThat(text(builder -> builder.format("uri"), uri)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x.png", "ftp://x/y", "http:/x", "https://", "https://a b", "data:nothing"})
    void anythingElseIsNoUri(String text) {
        assertThat(text(builder -> builder.format("uri"), text))
                .containsExactly(new Violation(
                        "p",
                        "format",
                        "'p' must be a URI that begins with http://, https:// or data:, but is \"" + text + "\"",
                        "\"" + text + "\"",
                        null));
    }

    @Test
    void base64IsChecked() {
        assertThat(text(builder -> builder.format("base64"), "aGVsbG8=\n")).isEmpty();
        assertThat(text(builder -> builder.format("base64"), "a*b"))
                .containsExactly(new Violation("p", "format", "'p' must be base64, but is \"a*b\"", "\"a*b\"", null));
    }

    // Numbers

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1  | minimum | 'p' must be between 2 and 5, but is 1; the nearest legal value is 2   | 2",
                "9  | maximum | 'p' must be between 2 and 5, but is 9; the nearest legal value is 5   | 5",
                "-1 | minimum | 'p' must be between 2 and 5, but is -1; the nearest legal value is 2  | 2"
            })
    void aRangeNamesTheNearestEnd(long value, String rule, String message, String nearest) {
        assertThat(integer(builder -> builder.minimum("2").maximum("5"), value))
                .containsExactly(new Violation("p", rule, message, Long.toString(value), nearest));
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3, 5})
    void bothEndsOfARangeAreLegal(long value) {
        assertThat(integer(builder -> builder.minimum("2").maximum("5"), value)).isEmpty();
    }

    @Test
    void aBoundMayStandAlone() {
        assertThat(integer(builder -> builder.minimum("2"), 1))
                .extracting(Violation::message)
                .containsExactly("'p' must be at least 2, but is 1; the nearest legal value is 2");
        assertThat(number(builder -> builder.maximum("0.8"), 0.9))
                .extracting(Violation::message)
                .containsExactly("'p' must be at most 0.8, but is 0.9; the nearest legal value is 0.8");
    }

    @Test
    void anExclusiveBoundIsNotLegalItself() {
        assertThat(number(builder -> builder.exclusiveMinimum("0"), 0))
                .containsExactly(new Violation("p", "exclusiveMinimum", "'p' must be above 0, but is 0", "0", null));
        assertThat(integer(builder -> builder.exclusiveMinimum("0").exclusiveMaximum("10"), 10))
                .containsExactly(new Violation(
                        "p",
                        "exclusiveMaximum",
                        "'p' must be above 0 and below 10, but is 10; the nearest legal value is 9",
                        "10",
                        "9"));
        assertThat(integer(builder -> builder.exclusiveMinimum("0"), 0))
                .extracting(Violation::nearest)
                .containsExactly("1");
    }

    @Test
    void decimalsCompareAsDecimals() {
        assertThat(number(builder -> builder.minimum("0.1").maximum("0.3").multipleOf("0.1"), 0.3))
                .isEmpty();
        assertThat(number(builder -> builder.multipleOf("0.1"), 0.25))
                .containsExactly(new Violation(
                        "p",
                        "multipleOf",
                        "'p' must be a multiple of 0.1, but is 0.25; the nearest legal value is 0.3",
                        "0.25",
                        "0.3"));
    }

    @ParameterizedTest
    @CsvSource({"65, 64", "40, 64", "2000, 1024", "100, 96"})
    void theNearestMultipleStaysInTheRange(long value, String nearest) {
        assertThat(integer(builder -> builder.minimum("64").maximum("1024").multipleOf("32"), value))
                .isNotEmpty()
                .allSatisfy(violation -> assertThat(violation.nearest()).isEqualTo(nearest));
    }

    @Test
    void seedsGoBeyond32Bits() {
        assertThat(integer(builder -> builder.minimum("-1").maximum("999999999999999"), 999999999999999L))
                .isEmpty();
        assertThat(integer(builder -> builder.minimum("-1").maximum("999999999999999"), 1_000_000_000_000_000L))
                .extracting(Violation::message)
                .containsExactly(
                        "'p' must be between -1 and 999999999999999, but is 1000000000000000; the nearest legal value"
                                + " is 999999999999999");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aNumberIsFinite(double value) {
        assertThat(number(builder -> builder, value))
                .extracting(Violation::rule, Violation::message)
                .containsExactly(Tuple.tuple("type", "'p' must be a finite number, but is " + value));
    }

    @Test
    void anEnumOfNumbersNamesTheNearest() {
        assertThat(integer(builder -> builder.enumValue(5L).enumValue(10L), 8))
                .containsExactly(new Violation(
                        "p", "enum", "'p' must be one of 5, 10, but is 8; the nearest legal value is 10", "8", "10"));
        assertThat(integer(builder -> builder.enumValue(5L).enumValue(10L), 10)).isEmpty();
    }

    // Lists and objects

    @Test
    void aListHasALeastAndAGreatestSize() {
        assertThat(list(builder -> builder.minItems(1), List.of()))
                .containsExactly(
                        new Violation("p", "minItems", "'p' must have at least 1 item, but has 0", "[]", null));
        assertThat(list(builder -> builder.maxItems(1), List.of("a", "b")))
                .containsExactly(
                        new Violation("p", "maxItems", "'p' must have at most 1 item, but has 2", "[a, b]", null));
    }

    @Test
    void theItemsOfAListMayHaveToDiffer() {
        assertThat(list(ParameterInfoBuilder::uniqueItems, List.of("a", "b", "a")))
                .containsExactly(new Violation(
                        "p", "uniqueItems", "'p' must have different items, but has \"a\" twice", "[a, b, a]", null));
    }

    @Test
    void theNearestWholeNumberIsOneOf64Bits() {
        assertThat(integer(rules -> rules.multipleOf("32"), Long.MAX_VALUE))
                .extracting(Violation::nearest)
                .containsExactly("9223372036854775776");
        assertThat(integer(rules -> rules.multipleOf("10"), Long.MIN_VALUE))
                .extracting(Violation::nearest)
                .containsExactly("-9223372036854775800");
        assertThat(integer(rules -> rules.exclusiveMinimum("9223372036854775807"), 5))
                .extracting(Violation::nearest)
                .containsExactly((String) null);
    }

    @Test
    void numbersAreNoDifferentItemsForBeingWrittenInAnotherWay() {
        assertThat(list(ParameterInfoBuilder::uniqueItems, List.of(1L, new BigDecimal("1.0"))))
                .containsExactly(new Violation(
                        "p", "uniqueItems", "'p' must have different items, but has 1.0 twice", "[1, 1.0]", null));
        assertThat(list(ParameterInfoBuilder::uniqueItems, List.of(0.0, -0.0))).hasSize(1);
        assertThat(list(
                        ParameterInfoBuilder::uniqueItems,
                        List.of(List.of(Map.of("a", 5L)), List.of(Map.of("a", new BigDecimal("5.00"))))))
                .hasSize(1);
        assertThat(list(ParameterInfoBuilder::uniqueItems, Arrays.asList(1L, "1", true, null, 1.5, List.of(1L))))
                .isEmpty();
        assertThat(list(ParameterInfoBuilder::uniqueItems, List.of(Double.NaN, Double.POSITIVE_INFINITY)))
                .isEmpty();
    }

    @Test
    void anItemIsNamedByItsPlace() {
        Validation validation = new Validation(Set.of());
        ParameterInfo item =
                ParameterInfo.builder("", ParameterType.STRING).format("uri").build();
        validation.list(
                parameter(ParameterType.ARRAY, builder -> builder.items(item)),
                List.of("https://x/y", "nothing"),
                (inner, text) -> inner.text(item, text));
        assertThat(validation.violations())
                .extracting(Violation::message)
                .containsExactly(
                        "'p[1]' must be a URI that begins with http://, https:// or data:, but is \"nothing\"");
    }

    @Test
    void aMemberIsNamedByItsPath() {
        Validation validation = new Validation(Set.of());
        ParameterInfo speed = ParameterInfo.builder("speed", ParameterType.NUMBER)
                .maximum("2")
                .build();
        ParameterInfo after =
                ParameterInfo.builder("after", ParameterType.STRING).required().build();
        validation.object(
                parameter(ParameterType.OBJECT, builder -> builder.property(speed)),
                3.0,
                Set.of(),
                (inner, value) -> inner.number(speed, value));
        validation.text(after, (String) null);
        assertThat(validation.violations()).extracting(Violation::path).containsExactly("p.speed", "after");
    }

    private static ParameterInfo parameter(ParameterType type, UnaryOperator<ParameterInfoBuilder> rules) {
        return rules.apply(ParameterInfo.builder("p", type)).build();
    }

    private static List<Violation> found(Consumer<Validation> check) {
        Validation validation = new Validation(Set.of());
        check.accept(validation);
        assertThat(validation.warnings()).isEmpty();
        return new ArrayList<>(validation.violations());
    }

    private static List<Violation> text(UnaryOperator<ParameterInfoBuilder> rules, String value) {
        return found(validation -> validation.text(parameter(ParameterType.STRING, rules), value));
    }

    private static List<Violation> integer(UnaryOperator<ParameterInfoBuilder> rules, long value) {
        return found(validation -> validation.integer(parameter(ParameterType.INTEGER, rules), value));
    }

    private static List<Violation> number(UnaryOperator<ParameterInfoBuilder> rules, double value) {
        return found(validation -> validation.number(parameter(ParameterType.NUMBER, rules), value));
    }

    private static List<Violation> list(UnaryOperator<ParameterInfoBuilder> rules, List<?> items) {
        return found(validation -> validation.list(parameter(ParameterType.ARRAY, rules), items, (inner, item) -> {}));
    }
}
