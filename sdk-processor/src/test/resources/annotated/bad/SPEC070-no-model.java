package app;

import dev.segmind4j.annotation.*;
import dev.segmind4j.catalog.OutputKind;
import java.util.List;

interface A {
    @Parameter
    String prompt();

    @Parameter
    Style style();

    interface Style {
        @Parameter
        String name();
    }
}
