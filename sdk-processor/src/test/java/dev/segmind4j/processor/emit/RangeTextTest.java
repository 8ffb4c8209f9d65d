package dev.segmind4j.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.processor.read.SpecReader;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "minimum: 2, maximum: 5 | 2 to 5",
                "minimum: 2 | at least 2",
                "maximum: 5 | at most 5",
                "exclusiveMinimum: 0, maximum: 1 | at most 1, above 0",
                "exclusiveMinimum: 0, exclusiveMaximum: 1e3 | above 0, below 1000",
                "minimum: 2, maximum: 5, exclusiveMaximum: 4.5 | 2 to 5, below 4.5",
                "multipleOf: 2 | ''"
            })
    void says_every_bound(String bounds, String text) {
        String spec = "slug: a\ntitle: A\noutput: image\nparameters:\n  p: {type: number, " + bounds + "}\n";

        assertThat(RangeText.of(SpecReader.read(Path.of("a.yaml"), spec)
                        .models()
                        .get(0)
                        .parameters()
                        .get(0)))
                .isEqualTo(text);
    }
}
