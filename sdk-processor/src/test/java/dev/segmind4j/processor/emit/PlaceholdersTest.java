package dev.segmind4j.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.processor.check.SpecRules;
import dev.segmind4j.processor.model.ModelSpec;
import dev.segmind4j.processor.model.Origin;
import dev.segmind4j.processor.model.Sample;
import dev.segmind4j.processor.read.SpecReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values for what is required where a page shows none. */
class PlaceholdersTest {
    private static ModelSpec model(String parameters) {
        return SpecReader.read(
                        Path.of("a.yaml"), "slug: a\ntitle: A\noutput: image\nparameters: {" + parameters + "}\n")
                .models()
                .get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type: string | \"text\"",
                "type: string, example: A lighthouse | \"A lighthouse\"",
                "type: string, default: x, enum: [y, x] | \"x\"",
                "type: string, enum: [y, x] | \"y\"",
                "type: string, minLength: 10 | \"texttextte\"",
                "type: string, maxLength: 2 | \"te\"",
                "type: string, format: uri | \"https://example.com/file\"",
                "type: string, format: base64 | \"aGVsbG8=\"",
                "type: integer | 1",
                "type: integer, sentAs: string, enum: [5, 10] | \"5\"",
                "type: integer, minimum: 64, multipleOf: 48 | 96",
                "type: integer, maximum: -3 | -3",
                "type: integer, exclusiveMinimum: 3 | 4",
                "type: integer, exclusiveMaximum: -3 | -4",
                "type: integer, maximum: 0, multipleOf: 8 | 0",
                "type: number | 1",
                "type: number, exclusiveMinimum: 0, exclusiveMaximum: 1 | 0.5",
                "type: number, minimum: 0, maximum: 0.5 | 0.5",
                "type: boolean | true",
                "type: boolean, sentAs: string | \"true\"",
                "type: any | \"text\"",
                "type: array, items: {type: integer}, minItems: 2 | [1, 1]",
                "type: object, properties: {a: {type: boolean, required: true}, b: {type: any}} | {\"a\": true}"
            })
    void each_obeys_the_rules_of_its_parameter(String parameter, String json) {
        ModelSpec model = model("p: {required: true, " + parameter + "}, q: {type: string}");
        assertThat(SpecRules.check(List.of(model))).isEmpty();

        Map<String, Object> payload = Placeholders.payload(model.parameters());

        assertThat(JsonSource.line(payload)).isEqualTo("{\"p\": " + json + "}");
        List<Sample.Member> members = new ArrayList<>();
        Origin origin = Origin.at("sample", 1, 1);
        payload.forEach(
                (name, value) -> members.add(new Sample.Member(name, value, origin, Map.of(Sample.KEYWORD, origin))));
        assertThat(SpecRules.check(List.of(model.withSample(new Sample(members, origin)))))
                .isEmpty();
    }

    @Test
    void what_is_not_required_is_left_out() {
        assertThat(Placeholders.payload(model("a: {type: string, required: advised, example: x}, b: {type: string}")
                        .parameters()))
                .isEmpty();
    }
}
