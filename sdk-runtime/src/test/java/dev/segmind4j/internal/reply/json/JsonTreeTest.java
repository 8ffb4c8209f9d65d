package dev.segmind4j.internal.reply.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonReader;
import dev.segmind4j.support.JsonValues;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values as plain Java, of JSON and of what is nearly JSON. */
@Timeout(60)
class JsonTreeTest {
    @Test
    void jsonIsReadAsJsonValuesReadsIt() throws IOException {
        Random random = new Random(8);
        for (int i = 0; i < 2_000; i++) {
            String json = json(random, 0);
            assertThat(JsonTree.read(json, text -> text))
                    .as(json)
                    .isEqualTo(new JsonTree.Result(JsonValues.read(JsonReader.of(new Buffer().writeUtf8(json))), true));
        }
    }

    private static String json(Random random, int depth) {
        switch (random.nextInt(depth < 4 ? 8 : 6)) {
            case 0:
                return List.of("0", "-1", "1.50", "1e3", "-0", "9223372036854775807", "9223372036854775808", "2E-7")
                        .get(random.nextInt(8));
            case 1:
                return Integer.toString(random.nextInt());
            case 2:
                return "\"https://cdn/" + random.nextInt(100) + ".png\"";
            case 3:
                return List.of("\"\"", "\"a\\u00e9\\ud83d\\ude00\\n\\t\\\\\\\"\\/\"", "\"'[{:,\"", "\"é\"")
                        .get(random.nextInt(4));
            case 4:
                return List.of("true", "false").get(random.nextInt(2));
            case 5:
                return "null";
            default:
                boolean list = random.nextBoolean();
                StringBuilder text = new StringBuilder(list ? "[ " : "{ ");
                int size = random.nextInt(4);
                for (int i = 0; i < size; i++) {
                    text.append(i == 0 ? "" : " ,\n");
                    text.append(list ? "" : "\"m" + i + "\" : ").append(json(random, depth + 1));
                }
                return text.append(list ? " ]" : "}").toString();
        }
    }

    @Test
    void whatOtherLanguagesPrintIsRead() {
        assertThat(JsonTree.read("{'a': None, 'b': True, 'c': False, 'd': 'it\\'s', 'e': ['x']}", text -> text))
                .satisfies(result -> {
                    assertThat(result.exact()).isTrue();
                    assertThat((Map<?, ?>) result.value()).hasToString("{a=null, b=true, c=false, d=it's, e=[x]}");
                });
        assertThat(value("[NaN, -Infinity, undefined, COMPLETED]"))
                .isEqualTo(Arrays.asList("NaN", "-Infinity", null, "COMPLETED"));
    }

    @Test
    void whatIsTooDeepIsATextAsItIsWritten() {
        Object value = value("[".repeat(65) + "1" + "]".repeat(65));
        for (int i = 0; i < 63; i++) {
            value = ((List<?>) value).get(0);
        }
        assertThat(value).isEqualTo("[[1]]");
        assertThat(JsonValues.copyOf("x", List.of(value("[".repeat(65) + "]".repeat(65)))))
                .isNotNull();
        assertThat(value("[".repeat(1_000_000) + "]".repeat(1_000_000))).isInstanceOf(List.class);
    }

    @Test
    void aNumberThatIsTooLongIsATextAsItIsWritten() {
        assertThat(value("[" + "9".repeat(1_001) + ",1]")).isEqualTo(List.of("9".repeat(1_001), 1L));
        assertThat(value("9".repeat(1_000))).isEqualTo(new BigDecimal("9".repeat(1_000)));
    }

    @Test
    void ofSeveralMembersOfOneNameTheFirstThatIsNotNullStands() {
        assertThat(value("{\"a\":null,\"a\":1,\"a\":2}")).isEqualTo(Map.of("a", 1L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[1",
                "{\"a\":1",
                "{\"a\":",
                "{\"a\"}",
                "[1]]",
                "[1] and more",
                "[Verse 1]",
                "[see https://x/y]",
                "oops",
                "{a:1}",
                "{\"a\":1}x",
                "\"a",
                "{\"a\" 1}",
                "}"
            })
    void whatIsNotAValueAndNothingElseIsTold(String text) {
        assertThat(JsonTree.read(text, unchanged -> unchanged).exact()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5",
        "5.0, 5",
        "46588.0, 46588",
        "' 7 ', 7",
        "1e3, 1000",
        "-1, -1",
        "9223372036854775807, 9223372036854775807",
        "9223372036854775808,",
        "0.5,",
        "1e400,",
        "1e999999999,",
        "x,",
        "'',",
        "NaN,",
        "0x10,"
    })
    void aWholeNumberIsReadHoweverItIsWritten(String text, Long number) {
        assertThat(Numbers.whole(text)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "1e101", "-1e-101"})
    void anAmountBeyondAllMeasureIsNone(String text) {
        assertThat(Numbers.amount(text)).isNull();
        assertThat(Numbers.amount("1e100")).isEqualTo(new BigDecimal("1e100"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'';EMPTY",
                "' ';EMPTY",
                "{;OBJECT",
                "[1];NO_OBJECT",
                "[1;CUT",
                "\"a\";NO_OBJECT",
                "\"a;CUT",
                "12;NO_OBJECT",
                "null;NO_OBJECT",
                "12 34;NO_JSON",
                "oops;NO_JSON",
                "<html>;MARKUP"
            })
    void aTextLooksLikeSomething(String text, JsonShape shape) {
        assertThat(JsonShape.of(text)).isEqualTo(shape);
    }

    private static Object value(String text) {
        return JsonTree.read(text, unchanged -> unchanged).value();
    }
}
