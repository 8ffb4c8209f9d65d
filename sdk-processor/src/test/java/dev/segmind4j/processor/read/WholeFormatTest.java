package dev.segmind4j.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.processor.check.SpecRules;
import dev.segmind4j.processor.model.Located;
import dev.segmind4j.processor.model.ModelSpec;
import dev.segmind4j.processor.model.Origin;
import dev.segmind4j.processor.model.ParameterSpec;
import dev.segmind4j.processor.model.PriceSpec;
import dev.segmind4j.processor.model.Requirement;
import dev.segmind4j.processor.model.SpecType;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every word of the format, in one spec that no rule objects to. */
class WholeFormatTest {
    private static final Path FILE = Path.of("src/test/resources/specs/good/whole-format.yaml");

    private ModelSpec model;

    @BeforeEach
    void read() throws IOException {
        ReadResult result = SpecReader.read(Path.of("whole-format.yaml"), Files.readAllBytes(FILE));
        assertThat(result.problems()).isEmpty();
        assertThat(SpecRules.check(result.models())).isEmpty();
        model = result.models().get(0);
    }

    @Test
    void the_model_itself() {
        assertThat(model.slug()).isEqualTo(new Located<>("Whole_Format-1.0", origin(1, 7)));
        assertThat(model.title()).isEqualTo(new Located<>("Whole Format", origin(2, 8)));
        assertThat(model.description()).isEqualTo(new Located<>("Says everything, on two lines.", origin(3, 14)));
        assertThat(model.docs()).isEqualTo(new Located<>("https://www.segmind.com/models/whole/api", origin(6, 7)));
        assertThat(model.category()).isEqualTo(new Located<>("text-to-video", origin(7, 11)));
        assertThat(model.output()).isEqualTo(new Located<>("video", origin(8, 9)));
        assertThat(model.typicalLatencyMillis()).isEqualTo(new Located<>(350_000L, origin(9, 17)));
        assertThat(model.price())
                .isEqualTo(new Located<>(new PriceSpec(new BigDecimal("0.067"), "USD"), origin(10, 8)));
        assertThat(model.javaName()).isEqualTo(new Located<>("Whole", origin(11, 11)));
        assertThat(model.note()).isEqualTo(new Located<>("Made up.", origin(12, 7)));
        assertThat(model.origin()).isEqualTo(origin(1, 1));
        assertThat(model.parameters())
                .extracting(ParameterSpec::name)
                .containsExactly(
                        "prompt",
                        "size",
                        "ratio",
                        "guidance",
                        "steps",
                        "duration",
                        "images",
                        "mask",
                        "data",
                        "voice",
                        "shots",
                        "extra");
    }

    @Test
    void texts() {
        ParameterSpec prompt = parameter("prompt");
        assertThat(prompt.type()).isEqualTo(SpecType.STRING);
        assertThat(prompt.requirement()).isEqualTo(Requirement.REQUIRED);
        assertThat(prompt.description()).isEqualTo("What to show.");
        assertThat(prompt.example()).isEqualTo("A lighthouse");
        assertThat(prompt.minLength()).isEqualTo(1);
        assertThat(prompt.maxLength()).isEqualTo(2000);
        assertThat(prompt.pattern()).isEqualTo("\\S");
        assertThat(prompt.note()).isEqualTo("Not empty.");
    }

    @Test
    void enums() {
        ParameterSpec size = parameter("size");
        assertThat(size.enumValues()).containsExactly("auto", "AUTO", "16:9", "a (b)", "+++");
        assertThat(size.enumNames()).containsExactly(Map.entry("auto", "AUTO_LOWER"), Map.entry("+++", "PLUSSES"));
        assertThat(size.defaultValue()).isEqualTo("auto");
        assertThat(size.openEnum()).isFalse();
        assertThat(size.at("enum[2]")).isEqualTo(origin(25, 24));
        assertThat(size.at("enumNames[+++]")).isEqualTo(origin(26, 42));

        ParameterSpec ratio = parameter("ratio");
        assertThat(ratio.openEnum()).isTrue();
        assertThat(ratio.enumValues()).containsExactly(1L, new BigDecimal("1.5"));
    }

    @Test
    void numbers() {
        ParameterSpec guidance = parameter("guidance");
        assertThat(guidance.type()).isEqualTo(SpecType.NUMBER);
        assertThat(guidance.exclusiveMinimum()).isEqualTo("-1");
        assertThat(guidance.exclusiveMaximum()).isEqualTo("10.5");
        assertThat(guidance.multipleOf()).isEqualTo("0.5");
        assertThat(guidance.defaultValue()).isEqualTo(new BigDecimal("3.5"));

        ParameterSpec steps = parameter("steps");
        assertThat(steps.type()).isEqualTo(SpecType.INTEGER);
        assertThat(steps.minimum()).isEqualTo("-20");
        assertThat(steps.maximum()).isEqualTo("999999999999999");
        assertThat(steps.defaultValue()).isEqualTo(25L);
        assertThat(steps.requirement()).isEqualTo(Requirement.OPTIONAL);
    }

    @Test
    void integers_sent_as_texts() {
        ParameterSpec duration = parameter("duration");
        assertThat(duration.sentAs()).isEqualTo(SpecType.STRING);
        assertThat(duration.enumValues()).containsExactly(5L, 10L);
    }

    @Test
    void arrays() {
        ParameterSpec images = parameter("images");
        assertThat(images.type()).isEqualTo(SpecType.ARRAY);
        assertThat(images.requirement()).isEqualTo(Requirement.ADVISED);
        assertThat(images.minItems()).isEqualTo(1);
        assertThat(images.maxItems()).isEqualTo(8);
        assertThat(images.uniqueItems()).isTrue();
        assertThat(images.example()).isEqualTo(List.of("https://example.com/a.png"));
        ParameterSpec items = images.items();
        assertThat(items).isNotNull();
        assertThat(items.name()).isEmpty();
        assertThat(items.type()).isEqualTo(SpecType.STRING);
        assertThat(items.format()).isEqualTo("uri");
    }

    @Test
    void what_may_be_null_or_is_deprecated_or_renamed() {
        ParameterSpec mask = parameter("mask");
        assertThat(mask.format()).isEqualTo("uri");
        assertThat(mask.nullable()).isTrue();
        assertThat(mask.deprecated()).isTrue();
        assertThat(mask.javaName()).isEqualTo("maskImage");
        assertThat(mask.defaultValue()).isNull();
        assertThat(mask.origins()).containsKey("default");
        assertThat(parameter("data").format()).isEqualTo("base64");
    }

    @Test
    void objects_and_arrays_of_them() {
        ParameterSpec voice = parameter("voice");
        assertThat(voice.type()).isEqualTo(SpecType.OBJECT);
        assertThat(voice.properties()).extracting(ParameterSpec::name).containsExactly("name", "speed");
        assertThat(voice.properties().get(0).requirement()).isEqualTo(Requirement.REQUIRED);
        assertThat(voice.example()).isEqualTo(Map.of("name", "ada", "speed", 1L));

        ParameterSpec shot = parameter("shots").items();
        assertThat(shot).isNotNull();
        assertThat(shot.properties()).extracting(ParameterSpec::name).containsExactly("text", "camera");
        assertThat(shot.properties().get(1).properties())
                .extracting(ParameterSpec::name)
                .containsExactly("zoom");
    }

    @Test
    void anything() {
        ParameterSpec extra = parameter("extra");
        assertThat(extra.type()).isEqualTo(SpecType.ANY);
        assertThat(extra.requirement()).isEqualTo(Requirement.OPTIONAL);
        assertThat(extra.defaultValue()).isEqualTo("None");
    }

    private ParameterSpec parameter(String name) {
        return model.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Origin origin(int line, int column) {
        return Origin.at("whole-format.yaml", line, column);
    }
}
