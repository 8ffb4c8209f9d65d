package dev.segmind4j.processor.check;

import dev.segmind4j.processor.model.ModelSpec;
import dev.segmind4j.processor.model.ParameterSpec;
import dev.segmind4j.processor.model.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Checks models against themselves and each other, whichever front end they came from. */
public final class SpecRules {
    private static final List<ModelRule> MODEL_RULES = List.of(
            new SlugRule(),
            new DocsRule(),
            new ClassNameRule(),
            new ModelSizeRule(),
            new ModelTextRule(),
            new SampleRule());

    private static final List<ParameterRule> PARAMETER_RULES = List.of(
            new NameRule(),
            new MemberNameRule(),
            new KeywordFitRule(),
            new ShapeRule(),
            new CountRule(),
            new RangeRule(),
            new MultipleRule(),
            new PatternRule(),
            new EnumRule(),
            new EnumNamesRule(),
            new ParameterSizeRule(),
            new ParameterTextRule(),
            new ValueRule(),
            new RequiredNullRule());

    private static final int MAX_NESTING = 10;

    private final List<Problem> problems = new ArrayList<>();
    private PatternTrial.Budget budget = new PatternTrial.Budget();

    private SpecRules() {}

    /**
     * Applies every rule.
     *
     * @param models all models of a build
     * @return everything that is wrong, sorted by place
     */
    public static List<Problem> check(List<ModelSpec> models) {
        SpecRules rules = new SpecRules();
        for (ModelSpec model : models) {
            rules.budget = new PatternTrial.Budget();
            MODEL_RULES.forEach(rule -> rule.check(model, rules.problems));
            rules.checkAll(model.parameters(), "", 1);
        }
        UniqueSlugs.check(models, rules.problems);
        Collections.sort(rules.problems);
        return List.copyOf(rules.problems);
    }

    private void checkAll(List<ParameterSpec> parameters, String parent, int depth) {
        for (ParameterSpec parameter : parameters) {
            check(parameter, parent.isEmpty() ? parameter.name() : parent + "." + parameter.name(), depth);
        }
    }

    private void check(ParameterSpec parameter, String path, int depth) {
        Subject subject = new Subject(parameter, path, budget, problems);
        if (depth > MAX_NESTING) {
            subject.reportDepth(MAX_NESTING);
            return;
        }
        PARAMETER_RULES.forEach(rule -> rule.check(subject));
        ParameterSpec items = parameter.items();
        if (items != null) {
            check(items, path + "[]", depth + 1);
        }
        checkAll(parameter.properties(), path, depth + 1);
    }
}
