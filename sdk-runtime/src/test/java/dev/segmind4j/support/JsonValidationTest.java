package dev.segmind4j.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonReader;
import dev.segmind4j.catalog.ModelInfo;
import dev.segmind4j.catalog.OutputKind;
import dev.segmind4j.catalog.ParameterInfo;
import dev.segmind4j.catalog.ParameterType;
import dev.segmind4j.request.Violation;
import java.io.IOException;
import java.util.Map;
import okio.Buffer;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON that comes from elsewhere gets the verdict that a generated validator gives, and a check of its types before. */
class JsonValidationTest {
    private static final ModelInfo MODEL = ModelInfo.builder("m", "M", OutputKind.IMAGE)
            .parameter(ParameterInfo.builder("prompt", ParameterType.STRING)
                    .required()
                    .build())
            .parameter(ParameterInfo.builder("seed", ParameterType.INTEGER)
                    .minimum("-1")
                    .build())
            .parameter(ParameterInfo.builder("guidance", ParameterType.NUMBER)
                    .maximum("5")
                    .build())
            .parameter(ParameterInfo.builder("step", ParameterType.NUMBER)
                    .multipleOf("0.5")
                    .build())
            .parameter(ParameterInfo.builder("raw", ParameterType.BOOLEAN).build())
            .parameter(ParameterInfo.builder("duration", ParameterType.INTEGER)
                    .sentAs(ParameterType.STRING)
                    .enumValue(5L)
                    .enumValue(10L)
                    .build())
            .parameter(ParameterInfo.builder("flag", ParameterType.BOOLEAN)
                    .sentAs(ParameterType.STRING)
                    .build())
            .parameter(ParameterInfo.builder("mask", ParameterType.STRING)
                    .nullable()
                    .build())
            .parameter(ParameterInfo.builder("images", ParameterType.ARRAY)
                    .items(ParameterInfo.builder("", ParameterType.STRING)
                            .format("uri")
                            .build())
                    .build())
            .parameter(ParameterInfo.builder("voice", ParameterType.OBJECT)
                    .property(ParameterInfo.builder("speed", ParameterType.NUMBER)
                            .maximum("2")
                            .build())
                    .build())
            .parameter(ParameterInfo.builder("extra", ParameterType.ANY).build())
            .parameter(ParameterInfo.builder("things", ParameterType.ARRAY)
                    .items(ParameterInfo.builder("", ParameterType.ANY).build())
                    .build())
            .build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"prompt\":\"x\",\"seed\":-1,\"guidance\":3,\"raw\":true,\"duration\":\"5\",\"flag\":\"true\",\"mask\":null,"
                        + "\"images\":[\"https://x/y\"],\"voice\":{\"speed\":1.5},\"extra\":[1,{}]}",
                "{\"prompt\":\"x\",\"seed\":999999999999999}",
                "{\"prompt\":\"x\",\"seed\":5.0}",
                "{\"prompt\":\"x\",\"extra\":null,\"things\":[null,1]}",
                "{\"prompt\":\"x\",\"step\":1e-999999999,\"seed\":9223372036854775807}"
            })
    void whatFitsIsLegal(String json) throws IOException {
        assertThat(check(json).violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | 'prompt' is required, but is not set",
                "{\"prompt\":null} | 'prompt' must be a string, but is null",
                "{\"prompt\":5} | 'prompt' must be a string, but is 5",
                "{\"prompt\":\"x\",\"seed\":\"5\"} | 'seed' must be an integer, but is \"5\"",
                "{\"prompt\":\"x\",\"seed\":5.5} | 'seed' must be an integer, but is 5.5",
                "{\"prompt\":\"x\",\"seed\":1e400} | 'seed' must be an integer, but is 1",
                "{\"prompt\":\"x\",\"seed\":-2} | 'seed' must be at least -1, but is -2; the nearest legal value is -1",
                "{\"prompt\":\"x\",\"guidance\":\"high\"} | 'guidance' must be a number, but is \"high\"",
                "{\"prompt\":\"x\",\"guidance\":7} | 'guidance' must be at most 5, but is 7",
                "{\"prompt\":\"x\",\"guidance\":5.0000000000000000001} | 'guidance' must be at most 5, but is 5.0000000000000000001",
                "{\"prompt\":\"x\",\"guidance\":1e400} | 'guidance' must be a finite number, but is Infinity",
                "{\"prompt\":\"x\",\"raw\":\"true\"} | 'raw' must be a boolean, but is \"true\"",
                "{\"prompt\":\"x\",\"duration\":5} | 'duration' must be an integer sent as a string, but is 5",
                "{\"prompt\":\"x\",\"duration\":\"7\"} | 'duration' must be one of 5, 10, but is 7; the nearest legal value is 5",
                "{\"prompt\":\"x\",\"duration\":\"soon\"} | 'duration' must be an integer sent as a string, but is \"soon\"",
                "{\"prompt\":\"x\",\"flag\":\"yes\"} | 'flag' must be a boolean sent as a string, but is \"yes\"",
                "{\"prompt\":\"x\",\"images\":\"https://x\"} | 'images' must be an array, but is \"https://x\"",
                "{\"prompt\":\"x\",\"images\":[\"https://x\",3]} | 'images[1]' must be a string, but is 3",
                "{\"prompt\":\"x\",\"images\":[null]} | 'images[0]' must be a string, but is null",
                "{\"prompt\":\"x\",\"voice\":[]} | 'voice' must be an object, but is []",
                "{\"prompt\":\"x\",\"voice\":{\"speed\":3}} | 'voice.speed' must be at most 2, but is 3",
                "{\"prompt\":\"x\",\"voice\":{\"pitch\":3}} | 'voice.pitch' is no parameter of the model",
                "{\"prompt\":\"x\",\"promt\":\"y\"} | 'promt' is no parameter of the model"
            })
    void whatDoesNotFitIsNamed(String json, String message) throws IOException {
        assertThat(check(json).violations())
                .hasSize(1)
                .allSatisfy(violation -> assertThat(violation.message()).startsWith(message));
    }

    @Test
    void everythingIsFoundAtOnce() throws IOException {
        assertThat(check("{\"seed\":\"x\",\"guidance\":9,\"colour\":1,\"raw\":0}")
                        .violations())
                .extracting(Violation::path, Violation::rule)
                .containsExactly(
                        Tuple.tuple("prompt", "required"),
                        Tuple.tuple("seed", "type"),
                        Tuple.tuple("guidance", "maximum"),
                        Tuple.tuple("raw", "type"),
                        Tuple.tuple("colour", "unknown"));
    }

    @SuppressWarnings("unchecked")
    private static Validation check(String json) throws IOException {
        Object body = JsonValues.read(JsonReader.of(new Buffer().writeUtf8(json)));
        return JsonValidation.of(MODEL, (Map<String, ?>) body);
    }
}
