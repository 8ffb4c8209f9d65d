package dev.segmind4j.processor.plan;

import dev.segmind4j.processor.model.Problem;
import java.util.List;

/**
 * What planning gave. With problems, the plan leaves out what has no name of its own, and nothing may be generated.
 *
 * @param plan the plan
 * @param problems what is wrong with the names, sorted
 */
public record PlanResult(SetPlan plan, List<Problem> problems) {
    public PlanResult {
        problems = problems.stream().sorted().toList();
    }
}
