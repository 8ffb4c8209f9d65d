package dev.segmind4j.processor.schema;

import static java.util.stream.Collectors.toCollection;

import dev.segmind4j.processor.check.SpecRules;
import dev.segmind4j.processor.model.Origin;
import dev.segmind4j.processor.model.Problem;
import dev.segmind4j.processor.model.Problem.Severity;
import dev.segmind4j.processor.plan.SetPlanner;
import dev.segmind4j.processor.read.ReadResult;
import dev.segmind4j.processor.read.SpecJson;
import dev.segmind4j.processor.read.SpecReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What the build and the schema say of a spec.
 *
 * @param errors the ids of the errors that the build finds
 * @param objections what the schema objects to, or nothing if the spec is no JSON
 */
record Verdict(TreeSet<String> errors, Optional<List<String>> objections) {
    static Verdict of(byte[] spec) {
        ReadResult read = SpecReader.read(Path.of("spec.yaml"), spec);
        List<Problem> problems = new ArrayList<>(read.problems());
        problems.addAll(SpecRules.check(read.models()));
        problems.addAll(SetPlanner.plan("a.b", "Models", Origin.at("package-info.java", 1, 1), read.models())
                .problems());
        return new Verdict(
                problems.stream()
                        .filter(problem -> problem.severity() == Severity.ERROR)
                        .map(Problem::id)
                        .collect(toCollection(TreeSet::new)),
                SpecJson.of(spec).map(EditorSchema::objections));
    }

    boolean isOnly(String id) {
        return errors.size() == 1 && errors.contains(id);
    }

    boolean isAccepted() {
        return objections.filter(List::isEmpty).isPresent();
    }

    boolean isRefused() {
        return objections.filter(found -> !found.isEmpty()).isPresent();
    }
}
