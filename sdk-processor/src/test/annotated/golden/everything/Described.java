package golden.everything;

import dev.segmind4j.annotation.EnumName;
import dev.segmind4j.annotation.Items;
import dev.segmind4j.annotation.Parameter;
import dev.segmind4j.catalog.OutputKind;
import java.util.List;

final class Described {
    private Described() {}

    @dev.segmind4j.annotation.Model(
            slug = "Every_Thing-1.0",
            title = "Everything",
            output = OutputKind.VIDEO,
            description = "Says everything.\n\nIn two paragraphs, with a list price and \"quotes\".\n",
            docs = "https://www.segmind.com/models/everything/api?a=1&b=2",
            category = "image-to-video",
            typicalLatency = "350s",
            price = "0.067 USD",
            note = "Made up.")
    interface Everything {
        @Parameter(
                required = true,
                description = "what to show",
                example = "A lighthouse",
                minLength = "2",
                maxLength = "12",
                pattern = "[a-z]+")
        String prompt();

        @Parameter(
                required = true,
                description = "Seconds",
                enumValues = {"5", "10"},
                sentAs = "string")
        long duration();

        @Parameter(
                name = "first_frame",
                required = true,
                description = "The first frame",
                format = "uri",
                nullable = true)
        String firstFrame();

        @Parameter(name = "last_frame", example = "aGVsbG8=", format = "base64", nullable = true)
        String lastFrame();

        @Parameter(
                defaultValue = "16:9",
                enumValues = {"16:9", "9:16", "auto"},
                openEnum = true)
        String aspectRatio();

        @Parameter(
                defaultValue = "auto",
                enumValues = {"auto", "Auto", "+++", "high res (4k)", "1"},
                enumNames = {
                    @EnumName(value = "Auto", name = "AUTO_CAPITALISED"),
                    @EnumName(value = "+++", name = "MOST")
                },
                nullable = true)
        String quality();

        @Parameter(defaultValue = "0.5", exclusiveMinimum = "0", exclusiveMaximum = "1")
        double strength();

        @Parameter(minimum = "-1.5", maximum = "4.5", multipleOf = "0.1", sentAs = "string")
        double scale();

        @Parameter(enumValues = {"0.25", "0.5", "1"})
        double weight();

        @Parameter(defaultValue = "-1", minimum = "-1", maximum = "999999999999999")
        long seed();

        @Parameter(minimum = "64", exclusiveMaximum = "2048", multipleOf = "32")
        long width();

        @Parameter(defaultValue = "false")
        boolean loop();

        @Parameter(sentAs = "string", nullable = true)
        boolean loud();

        @Parameter(
                name = "image_urls",
                advised = true,
                defaultValue = "[\"https://example.com/a.png\"]",
                items = @Items(format = "uri"),
                minItems = "1",
                maxItems = "3",
                uniqueItems = true)
        List<String> imageUrls();

        @Parameter(
                items =
                        @Items(
                                enumValues = {"anime", "photo"},
                                javaName = "style"))
        List<String> styles();

        @Parameter(
                items =
                        @Items(
                                enumValues = {"calm", "wild"},
                                openEnum = true),
                nullable = true)
        List<String> moods();

        @Parameter(items = @Items(minimum = "1"))
        List<Long> sizes();

        @Parameter(items = @Items(maximum = "1"))
        List<Double> weights();

        @Parameter
        List<Boolean> flags();

        @Parameter(description = "Frame numbers, as text", items = @Items(sentAs = "string"))
        List<Long> keyframes();

        @Parameter(items = @Items(sentAs = "string"))
        List<Double> ratios();

        @Parameter(items = @Items(maxLength = "5", nullable = true))
        List<String> captions();

        @Parameter(items = {@Items(minItems = "2"), @Items(minimum = "0")})
        List<List<Double>> matrix();

        @Parameter(items = {@Items(nullable = true), @Items(javaName = "scene")})
        List<List<ScenesSpec>> scenes();

        @Parameter(example = "[true, 2]", defaultValue = "{a: [1, null, \"b\"], c: {d: 0.5}}", nullable = true)
        Object anything();

        @Parameter
        List<Object> things();

        @Parameter(description = "Who speaks")
        VoiceSpec voice();

        @Parameter(name = "reference_images", maxItems = "2")
        List<ReferenceImagesSpec> referenceImages();

        @Deprecated
        @Parameter(
                name = "old_mode",
                description = "The old way.",
                enumValues = {"a", "b"},
                nullable = true,
                note = "Use quality.")
        String oldMode();

        interface ScenesSpec {
            @Parameter(required = true)
            String text();
        }

        interface VoiceSpec {
            @Parameter(required = true, minLength = "1")
            String name();

            @Parameter(defaultValue = "1", minimum = "0.5", maximum = "2")
            double speed();

            @Parameter(enumValues = {"soft", "hard"})
            String tone();

            @Parameter(nullable = true)
            AccentSpec accent();
        }

        interface ReferenceImagesSpec {
            @Parameter(required = true, format = "uri")
            String uri();

            @Parameter(required = true, minimum = "0", maximum = "1")
            double weight();

            @Parameter(items = @Items(maxLength = "3"))
            List<String> tags();
        }

        interface AccentSpec {
            @Parameter(pattern = "^[a-z]{2}$")
            String code();

            @Parameter(advised = true, maximum = "3")
            long level();
        }
    }

    @dev.segmind4j.annotation.Model(slug = "four-required", title = "Four required", output = OutputKind.AUDIO)
    interface FourRequired {
        @Parameter(required = true)
        String a();

        @Parameter(required = true)
        long b();

        @Parameter(required = true)
        boolean c();

        @Parameter(required = true)
        List<String> d();
    }

    @dev.segmind4j.annotation.Model(slug = "random-image", title = "Random image", output = OutputKind.IMAGE)
    interface RandomImage {}

    @dev.segmind4j.annotation.Model(slug = "3d-maker", title = "3D", output = OutputKind.JSON)
    interface Model3dMaker {
        @Parameter(name = "3d_mode")
        boolean param3dMode();

        @Parameter(enumValues = {"2d", "3d"})
        String type();

        @Parameter(name = "class")
        String class_();

        @Parameter(name = "default")
        Object default_();
    }
}
