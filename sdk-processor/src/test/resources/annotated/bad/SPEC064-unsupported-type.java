package app;

import dev.segmind4j.annotation.*;
import dev.segmind4j.catalog.OutputKind;
import java.util.List;

@Model(slug = "a", title = "A", output = OutputKind.IMAGE)
interface A {
    @Parameter
    java.util.Date date();

    @Parameter
    char letter();

    @Parameter
    String[] texts();

    @SuppressWarnings("rawtypes")
    @Parameter
    List raw();

    @Parameter
    List<? extends String> wild();

    @Parameter
    List<List<Byte>> bytes();

    @Parameter
    Nothing nothing();

    @Parameter
    <T> T generic();

    @Parameter
    Mode mode();

    @Parameter
    java.util.Optional<String> optional();

    @Parameter
    java.util.Set<String> set();

    @Parameter
    byte[] picture();

    @Parameter
    Size size();

    enum Mode {
        FAST
    }

    record Size(int width) {}

    interface Nothing {}
}
