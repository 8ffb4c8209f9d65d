package app;

import dev.segmind4j.annotation.*;
import dev.segmind4j.catalog.OutputKind;
import java.util.List;

@Model(slug = "a", title = "A", output = OutputKind.IMAGE)
interface A {
    @Parameter(enumValues = {})
    String size();
}
