package dev.segmind4j.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON values as plain Java. */
class JsonValuesTest {
    @Test
    void aCopyIsDeepAndCannotBeChanged() {
        List<Object> items = new ArrayList<>(Arrays.asList("a", null, 1, 2.5f, BigInteger.TEN, true));
        Map<String, Object> object = new HashMap<>(Map.of("items", items));
        Object copy = JsonValues.copyOf("extra", object);
        items.clear();
        object.clear();
        assertThat(copy).isEqualTo(Map.of("items", Arrays.asList("a", null, 1, 2.5f, BigInteger.TEN, true)));
        assertThatThrownBy(() -> ((Map<?, ?>) copy).clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void whatIsNoJsonIsNamedWithItsPlace() {
        assertThatThrownBy(() -> JsonValues.copyOf("extra", Map.of("a", List.of("x", new StringBuilder()))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "'extra.a[1]' is of class java.lang.StringBuilder, which is no JSON value; use a text, a number, a"
                                + " boolean, a list, a map or null");
        assertThatThrownBy(() -> JsonValues.copyOf("extra", List.of(Double.NaN)))
                .hasMessage("'extra[0]' is NaN, which JSON cannot express");
        assertThatThrownBy(() -> JsonValues.copyOf("extra", Map.of(1, "x")))
                .hasMessage("'extra' has a key that is no text: 1");
    }

    @Test
    void aCycleEndsInAnErrorAndNotInAStackOverflow() {
        List<Object> cycle = new ArrayList<>();
        cycle.add(cycle);
        assertThatThrownBy(() -> JsonValues.copyOf("x", cycle))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("is nested deeper than 64 levels");
    }

    @Test
    void numbersKeepTheirDigits() throws IOException {
        assertThat(read("[1, 1.0, 1e3, 0.10, 999999999999999999, 12345678901234567890, -0]"))
                .isEqualTo(List.of(
                        1L,
                        new BigDecimal("1.0"),
                        1000L,
                        new BigDecimal("0.10"),
                        999999999999999999L,
                        new BigDecimal("12345678901234567890"),
                        0L));
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1_000_000_000_000_000_000L, 1_000_000_000_000_000_000L, Long.MAX_VALUE})
    void aWholeNumberIsALongUpToTheLastOne(long number) throws IOException {
        assertThat(read(Long.toString(number))).isEqualTo(number);
        assertThat(read("9223372036854775808")).isEqualTo(new BigDecimal("9223372036854775808"));
        assertThat(read("-9223372036854775809")).isEqualTo(new BigDecimal("-9223372036854775809"));
    }

    @ParameterizedTest
    @CsvSource({
        "5,5",
        "5.0,5",
        "0.00,0",
        "-0.0,0",
        "500e-2,5",
        "1e18,1000000000000000000",
        "-9223372036854775808.0,-9223372036854775808",
        "9223372036854775808,",
        "9223372036854775807.5,",
        "0.5,",
        "1e400,",
        "1e999999999,",
        "1e-999999999,",
        "true,"
    })
    void aWholeNumberIsWholeHoweverItIsWritten(String json, @Nullable Long number) throws IOException {
        assertThat(JsonValues.whole(read(json))).isEqualTo(number);
    }

    @Test
    void whatIsNoNumberIsNoWholeOne() {
        assertThat(JsonValues.whole("5")).isNull();
        assertThat(JsonValues.whole(null)).isNull();
        assertThat(JsonValues.whole(Double.NaN)).isNull();
        assertThat(JsonValues.whole(List.of(5L))).isNull();
        assertThat(JsonValues.whole(new BigInteger("5"))).isEqualTo(5L);
        assertThat(JsonValues.whole(5.0f)).isEqualTo(5L);
    }

    @Test
    void everythingIsRead() throws IOException {
        assertThat(read("{\"a\":null,\"b\":[true,\"x\",{}]}")).satisfies(value -> {
            Map<?, ?> object = (Map<?, ?>) value;
            assertThat(object.containsKey("a")).isTrue();
            assertThat(object.get("a")).isNull();
            assertThat(object.get("b")).isEqualTo(List.of(true, "x", Map.of()));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e-999999999", "1e2147483646"})
    void anAbsurdExponentCostsNothing(String number) throws IOException {
        assertThat(read(number)).isEqualTo(new BigDecimal(number));
        assertThat(JsonValues.display(read(number))).hasSizeLessThan(20);
    }

    @Test
    void whatIsNestedTooDeepIsNoValue() throws IOException {
        assertThat(read("[".repeat(65) + "]".repeat(65))).isInstanceOf(List.class);
        assertThatThrownBy(() -> read("[".repeat(66) + "]".repeat(66)))
                .isInstanceOf(JsonDataException.class)
                .hasMessage("JSON is nested deeper than 64 levels at $" + "[0]".repeat(65));
    }

    @Test
    void whatIsReadCanBeCopied() throws IOException {
        Object deepest = read("{\"a\":".repeat(64) + "[]" + "}".repeat(64));

        assertThat(JsonValues.copyOf("x", deepest)).isEqualTo(deepest);
    }

    @Test
    void aNumberHasABoundedLength() throws IOException {
        assertThat(read("9".repeat(1_000))).isEqualTo(new BigDecimal("9".repeat(1_000)));
        assertThatThrownBy(() -> read("9".repeat(1_001)))
                .isInstanceOf(JsonDataException.class)
                .hasMessage("a JSON number has 1001 characters; at most 1000 are read");
    }

    @Test
    void displayIsShort() {
        assertThat(JsonValues.display("a")).isEqualTo("\"a\"");
        assertThat(JsonValues.display(5.0)).isEqualTo("5");
        assertThat(JsonValues.display(new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(JsonValues.display(null)).isEqualTo("null");
        assertThat(JsonValues.display("x".repeat(200))).isEqualTo("\"" + "x".repeat(80) + "… (200 characters)\"");
    }

    private static Object read(String json) throws IOException {
        return JsonValues.read(JsonReader.of(new Buffer().writeUtf8(json)));
    }
}
