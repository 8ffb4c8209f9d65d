package app;

import dev.segmind4j.annotation.*;
import dev.segmind4j.catalog.OutputKind;
import java.util.List;

class A {
    @Parameter
    String prompt() {
        return "";
    }
}
