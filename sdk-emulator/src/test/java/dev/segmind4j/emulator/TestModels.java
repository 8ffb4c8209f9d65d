package dev.segmind4j.emulator;

import dev.segmind4j.catalog.ModelCatalog;
import dev.segmind4j.catalog.ModelInfo;
import dev.segmind4j.catalog.OutputKind;
import dev.segmind4j.catalog.ParameterInfo;
import dev.segmind4j.catalog.ParameterInfoBuilder;
import dev.segmind4j.catalog.ParameterType;
import java.util.List;

/** A small catalogue with every kind of model that the emulator tells apart. */
public final class TestModels {
    private TestModels() {}

    public static ModelCatalog catalog() {
        return ModelCatalog.of(List.of(
                painter(),
                sized(),
                plain("writer", OutputKind.TEXT),
                plain("extractor", OutputKind.JSON),
                plain("film-maker", OutputKind.VIDEO),
                plain("Upper_Case.1", OutputKind.IMAGE)));
    }

    private static ModelInfo painter() {
        return ModelInfo.builder("painter", "Painter", OutputKind.IMAGE)
                .typicalLatencyMillis(20_000)
                .price("0.067", "USD")
                .parameter(prompt())
                .parameter(enumOf("aspect_ratio", "1:1", "16:9", "9:21").build())
                .parameter(enumOf("style", "dark", "light").openEnum().build())
                .parameter(integer("guidance").minimum("2").maximum("5").build())
                .parameter(enumOf("output_format", "webp", "jpg", "png")
                        .defaultValue("webp")
                        .build())
                .parameter(integer("output_quality")
                        .minimum("0")
                        .maximum("100")
                        .defaultValue(80L)
                        .build())
                .parameter(integer("samples").minimum("1").maximum("4").build())
                .parameter(integer("seed").build())
                .build();
    }

    private static ModelInfo sized() {
        return ModelInfo.builder("sized", "Sized", OutputKind.IMAGE)
                .typicalLatencyMillis(40_000)
                .parameter(prompt())
                .parameter(integer("width").defaultValue(768L).build())
                .parameter(integer("height").defaultValue(512L).build())
                .parameter(enumOf("output_format", "jpeg", "png").build())
                .build();
    }

    private static ModelInfo plain(String slug, OutputKind output) {
        return ModelInfo.builder(slug, slug, output).parameter(prompt()).build();
    }

    private static ParameterInfo prompt() {
        return ParameterInfo.builder("prompt", ParameterType.STRING).required().build();
    }

    private static ParameterInfoBuilder integer(String name) {
        return ParameterInfo.builder(name, ParameterType.INTEGER);
    }

    private static ParameterInfoBuilder enumOf(String name, String... values) {
        ParameterInfoBuilder builder = ParameterInfo.builder(name, ParameterType.STRING);
        List.of(values).forEach(builder::enumValue);
        return builder;
    }
}
