package app;

import dev.segmind4j.annotation.*;
import dev.segmind4j.catalog.OutputKind;
import java.util.List;

@Model(slug = "a", title = "A", output = OutputKind.IMAGE)
interface A {
    String prompt();

    static String notes() {
        return "";
    }

    default int size() {
        return 0;
    }
}
