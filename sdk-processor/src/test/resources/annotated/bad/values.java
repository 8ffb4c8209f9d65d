package app;

import dev.segmind4j.annotation.*;
import dev.segmind4j.catalog.OutputKind;
import java.util.List;

/** What a spec file can say wrongly too, at its place. */
@Model(
        slug = "no slug",
        title = " ",
        output = OutputKind.IMAGE,
        docs = "nowhere",
        typicalLatency = "soon",
        price = "$1",
        category = "",
        note = "\u202e")
interface A {
    @Parameter(
            name = "",
            description = "no name")
    String empty();

    @Parameter(minimum = "two", maximum = "1e999", multipleOf = "0", defaultValue = "7.5", example = "true")
    long count();

    @Parameter(minimum = "5", maximum = "2")
    double range();

    @Parameter(minLength = "1.5", maxLength = "-1", pattern = "(", format = "url", defaultValue = "")
    String text();

    @Parameter(sentAs = "text", defaultValue = "yes")
    boolean flag();

    @Parameter(
            enumValues = {"a", "b", "a"},
            enumNames = {@EnumName(value = "c", name = "C"), @EnumName(value = "a", name = "low")},
            defaultValue = "d")
    String mode();

    @Parameter(defaultValue = "[1, two", example = "{a: 1}", items = @Items(maximum = "high"))
    List<Long> numbers();

    @Parameter(defaultValue = "[1, two]")
    List<Long> others();

    @Parameter(name = "text")
    String again();
}
