package app;

import dev.segmind4j.annotation.*;
import dev.segmind4j.catalog.OutputKind;
import java.util.List;

@Model(slug = "a", title = "A", output = OutputKind.IMAGE)
abstract class A {
    @Parameter
    abstract String prompt();
}

@Model(slug = "b", title = "B", output = OutputKind.IMAGE)
record B(@Parameter String prompt) {}
