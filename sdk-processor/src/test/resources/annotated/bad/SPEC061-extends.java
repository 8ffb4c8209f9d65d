package app;

import dev.segmind4j.annotation.*;
import dev.segmind4j.catalog.OutputKind;
import java.util.List;

interface Common {
    @Parameter
    String prompt();
}

@Model(slug = "a", title = "A", output = OutputKind.IMAGE)
interface A extends Common {}
