package dev.segmind4j.processor.check;

import dev.segmind4j.processor.model.ModelSpec;
import dev.segmind4j.processor.model.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Checks models against themselves and each other, whichever front end they came from. */
public final class SpecRules {
    private SpecRules() {}

    /**
     * Applies every rule.
     *
     * @param models all models of a build
     * @return everything that is wrong, sorted by place
     */
    public static List<Problem> check(List<ModelSpec> models) {
        List<Problem> problems = new ArrayList<>();
        Collections.sort(problems);
        return problems;
    }
}
