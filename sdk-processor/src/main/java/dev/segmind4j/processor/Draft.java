package dev.segmind4j.processor;

import dev.segmind4j.processor.model.Origin;
import dev.segmind4j.processor.model.Problem;
import dev.segmind4j.processor.model.Problem.Severity;
import dev.segmind4j.processor.plan.SetPlan;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;

/**
 * What is to be generated into a package.
 *
 * @param place the package
 * @param origin where the set is asked for
 * @param elements what the set comes from: the package, and the models in it
 * @param plan the set
 * @param problems what is wrong with it
 * @param unresolved whether there are annotated models that the compiler does not understand, or not yet
 */
record Draft(
        PackageElement place,
        Origin origin,
        List<Element> elements,
        SetPlan plan,
        List<Problem> problems,
        boolean unresolved) {
    boolean isSound() {
        return !unresolved && problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
    }
}
