package dev.segmind4j.processor.check;

import dev.segmind4j.processor.model.ModelSpec;
import dev.segmind4j.processor.model.Problem;
import java.util.List;

/** A rule for one model, its parameters aside. */
interface ModelRule {
    /** Adds what is wrong with a model. A text that is empty could not be read, which is reported already. */
    void check(ModelSpec model, List<Problem> problems);
}
