package dev.segmind4j.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import dev.segmind4j.request.OpenEnum;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okio.Buffer;
import org.junit.jupiter.api.Test;

/** What generated adapters write. */
class MemberWriterTest {
    private interface Writing {
        void write(MemberWriter members) throws IOException;
    }

    private static final class Ratio extends OpenEnum {
        Ratio(String value) {
            super(value);
        }
    }

    private static final JsonAdapter<String> QUOTING = new JsonAdapter<>() {
        @Override
        public String fromJson(JsonReader reader) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void toJson(JsonWriter writer, String value) throws IOException {
            writer.value("<" + value + ">");
        }
    };

    @Test
    void whatIsSetIsWrittenInItsOrderAndWhatIsNotIsNot() throws IOException {
        assertThat(json(Map.of(), members -> {
                    members.text("b", "x");
                    members.text("absent", (String) null);
                    members.text("a", new Ratio("16:9"));
                    members.integer("seed", 999999999999999L);
                    members.integer("absent", null);
                    members.bool("raw", false);
                    members.bool("absent", null);
                    members.number("absent", null);
                    members.list("absent", null);
                    members.any("absent", null);
                    members.nullValue("mask", true);
                    members.nullValue("absent", false);
                }))
                .isEqualTo("{\"b\":\"x\",\"a\":\"16:9\",\"seed\":999999999999999,\"raw\":false,\"mask\":null}");
    }

    @Test
    void aWholeDoubleIsSentWithoutAFraction() throws IOException {
        assertThat(json(Map.of(), members -> {
                    members.number("a", 5.0);
                    members.number("b", 3.5);
                    members.number("c", -0.0);
                    members.number("d", 1e300);
                    members.list("e", List.of(1.0, 2.5));
                }))
                .isEqualTo("{\"a\":5,\"b\":3.5,\"c\":0,\"d\":1.0E300,\"e\":[1,2.5]}");
    }

    @Test
    void whatJsonCannotExpressIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> json(Map.of(), members -> members.number("guidance", Double.NaN)))
                .isInstanceOf(JsonDataException.class)
                .hasMessage("NaN at path $.guidance: JSON cannot express it");
    }

    @Test
    void aMemberMayBeSentAsText() throws IOException {
        assertThat(json(Map.of(), members -> {
                    members.asText("duration", 5L);
                    members.asText("scale", 2.0);
                    members.asText("ratio", 2.5);
                    members.asText("flag", true);
                    members.asText("absent", null);
                }))
                .isEqualTo("{\"duration\":\"5\",\"scale\":\"2\",\"ratio\":\"2.5\",\"flag\":\"true\"}");
    }

    @Test
    void nestedValuesAreWrittenByTheirAdapter() throws IOException {
        assertThat(json(Map.of(), members -> {
                    members.object("voice", "x", QUOTING);
                    members.list("voices", List.of("y", "z"), QUOTING);
                    members.object("absent", null, QUOTING);
                    members.list("absent", null, QUOTING);
                }))
                .isEqualTo("{\"voice\":\"<x>\",\"voices\":[\"<y>\",\"<z>\"]}");
    }

    @Test
    void extrasComeLastAndReplaceMembersOfTheirName() throws IOException {
        Map<String, Object> extras = new LinkedHashMap<>();
        extras.put("guidance", "high");
        extras.put("mask", null);
        extras.put("deep", Map.of("list", Arrays.asList(1L, null, new BigDecimal("0.10"))));
        assertThat(json(extras, members -> {
                    members.text("prompt", "x");
                    members.number("guidance", 3.0);
                    members.nullValue("mask", true);
                }))
                .isEqualTo("{\"prompt\":\"x\",\"guidance\":\"high\",\"mask\":null,\"deep\":{\"list\":[1,null,0.10]}}");
    }

    private static String json(Map<String, ?> extras, Writing writing) throws IOException {
        Buffer buffer = new Buffer();
        MemberWriter members = new MemberWriter(JsonWriter.of(buffer), extras);
        writing.write(members);
        members.end();
        return buffer.readUtf8();
    }
}
