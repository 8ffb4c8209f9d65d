package app;

import dev.segmind4j.annotation.*;
import dev.segmind4j.catalog.OutputKind;
import java.util.List;

record A(@Parameter String prompt) {}
