package dev.segmind4j.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.catalog.ModelInfo;
import dev.segmind4j.catalog.ParameterInfo;
import dev.segmind4j.request.ModelRequest;
import golden.hostile.CloseRequest;
import golden.hostile.Hostile;
import golden.hostile.HostileCatalog;
import golden.hostile.HostileJsonAdapterFactory;
import golden.hostile.ModelRequestRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Specs full of names and texts that mean something else in Java. */
class HostileTest {
    private static final Json JSON = new Json(HostileJsonAdapterFactory.INSTANCE);

    @ParameterizedTest
    @CsvSource({
        "model, golden.hostile.ModelRequest",
        "close, golden.hostile.CloseRequest",
        "model-request, golden.hostile.ModelRequestRequest"
    })
    void every_parameter_is_set_written_and_read(String slug, String className) throws ClassNotFoundException {
        ModelInfo info = HostileCatalog.models().model(slug);
        Map<String, Object> members = new LinkedHashMap<>();
        info.parameters().forEach(parameter -> members.put(parameter.name(), sample(parameter)));
        String json = Json.text(members);

        ModelRequest request = (ModelRequest) JSON.read(Class.forName(className), json);

        assertThat(request.extras()).isEmpty();
        assertThat(request.warnings()).isEmpty();
        assertThat(info.parameters()).allMatch(parameter -> request.isSet(parameter.name()));
        assertThat(JSON.write(request)).isEqualTo(json);
        assertThat(JSON.read(request.getClass(), json)).isEqualTo(request).hasSameHashCodeAs(request);
        info.parameters().forEach(parameter -> assertThat(request.toString()).contains(parameter.name() + "="));
    }

    private static Object sample(ParameterInfo parameter) {
        return switch (parameter.type()) {
            case STRING ->
                parameter.enumValues().isEmpty() ? "x" : parameter.enumValues().get(0);
            case INTEGER -> 1L;
            case NUMBER -> 0.5;
            case BOOLEAN -> true;
            case ANY -> Map.of("a", List.of(1L));
            case ARRAY -> List.of(sample(parameter.items()));
            case OBJECT -> {
                Map<String, Object> members = new LinkedHashMap<>();
                parameter.properties().forEach(property -> members.put(property.name(), sample(property)));
                yield members;
            }
        };
    }

    @Test
    void classes_that_would_hide_others_have_a_suffix() {
        CloseRequest request = CloseRequest.builder()
                .string(CloseRequest.String_.A)
                .list(CloseRequest.Map_.X)
                .override(CloseRequest.Override_.C)
                .known(CloseRequest.Known_.CONSTANTS)
                .constants("a")
                .optionalNull()
                .object(CloseRequest.Object_.builder()
                        .builder_(CloseRequest.Object_.Builder_.builder()
                                .innerBuilder(CloseRequest.Object_.Builder_.InnerBuilder.ONE)
                                .object(true)
                                .build())
                        .known(CloseRequest.Object_.Known_.KNOWN_1)
                        .build())
                .knownValues(CloseRequest.KnownValues.MINUS_1)
                .build();

        assertThat(JSON.write(request))
                .isEqualTo(
                        "{\"string\":\"a\",\"list\":[\"x\"],\"object\":{\"builder\":{\"builder\":\"one\",\"object\":true},"
                                + "\"known\":\"1\"},\"known\":\"constants\",\"constants\":\"a\",\"optional\":null,\"override\":\"c\","
                                + "\"known_values\":\"-1\"}");
        assertThat(CloseRequest.Known_.of("byValue").known()).contains(CloseRequest.Known_.Known.BYVALUE);
    }

    @Test
    void texts_come_through_to_the_last_character() {
        ParameterInfo text = HostileCatalog.models().model("model-request").parameter("text");

        assertThat(text.defaultValue()).isEqualTo("\"\\\n\t$L */ \\u0022 \u00e9 \ud83d\ude00");
        assertThat(text.example()).isEqualTo("a\r\nb */ `x` {@code y} </code> @z");
        assertThat(ModelRequestRequest.NastyItem.knownValues())
                .extracting(ModelRequestRequest.NastyItem::value)
                .containsExactly("*/", "@", "\\u0022", "{@code}", "<b>", "a\nb", "a\tb");
    }

    @Test
    void models_named_like_the_clients_own_methods_have_a_suffix() throws NoSuchMethodException {
        assertThat(Hostile.class.getMethod("close_").getParameterCount()).isZero();
        assertThat(Hostile.class.getMethod("model").getGenericReturnType())
                .hasToString("dev.segmind4j.client.ModelClient<golden.hostile.ModelRequest>");
    }
}
