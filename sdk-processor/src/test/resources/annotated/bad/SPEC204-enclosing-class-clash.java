package app;

import dev.segmind4j.annotation.*;
import dev.segmind4j.catalog.OutputKind;
import java.util.List;

@Model(slug = "a", title = "A", output = OutputKind.IMAGE)
interface A {
    @Parameter
    Voice voice();

    interface Voice {
        @Parameter(enumValues = {"a", "b"})
        String voice();
    }
}
