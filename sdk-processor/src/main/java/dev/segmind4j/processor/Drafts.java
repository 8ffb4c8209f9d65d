package dev.segmind4j.processor;

import dev.segmind4j.processor.check.SpecRules;
import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.ModelSpec;
import dev.segmind4j.processor.model.Origin;
import dev.segmind4j.processor.model.Problem;
import dev.segmind4j.processor.model.Words;
import dev.segmind4j.processor.plan.PlanResult;
import dev.segmind4j.processor.plan.SetPlanner;
import dev.segmind4j.processor.read.AnnotatedModels;
import dev.segmind4j.processor.read.AskedSet;
import dev.segmind4j.processor.read.ReadResult;
import dev.segmind4j.processor.read.SpecFiles;
import dev.segmind4j.processor.read.SpecFolder;
import dev.segmind4j.processor.read.SpecReader;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** From what a package asks for to what is to be generated: reads, checks and plans. */
final class Drafts {
    private static final String IN_MAVEN = " In Maven, write "
            + "<arg>-Asegmind.specs=${project.basedir}/model-specs</arg> among the compilerArgs of maven-compiler-plugin.";

    private final @Nullable String specs;

    /**
     * @param specs the option that names the spec files, or null if it is not given
     */
    Drafts(@Nullable String specs) {
        this.specs = specs;
    }

    Draft of(PackageElement place) {
        List<TypeElement> types = AnnotatedModels.in(place);
        AskedSet asked = AskedSet.by(place, types);
        List<Problem> problems = new ArrayList<>();
        List<ModelSpec> models = new ArrayList<>();
        if (asked.takesSpecs() && (specs != null || types.isEmpty())) {
            ReadResult inFiles = readFiles(asked.origin(), problems);
            models.addAll(inFiles.models());
            problems.addAll(inFiles.problems());
        }
        AnnotatedModels.Outcome inJava = AnnotatedModels.read(types);
        if (!inJava.unresolved()) {
            models.addAll(inJava.read().models());
            problems.addAll(inJava.read().problems());
        }
        if (!SetPlanner.isClientName(asked.client())) {
            problems.add(Message.BAD_CLIENT.at(asked.clientOrigin(), Words.quote(asked.client())));
        }
        String name = place.getQualifiedName().toString();
        PlanResult planned = SetPlanner.plan(name, asked.client(), asked.origin(), models);
        problems.addAll(SpecRules.check(models));
        problems.addAll(planned.problems());
        List<Element> elements = new ArrayList<>(types);
        elements.add(place);
        return new Draft(place, asked.origin(), elements, planned.plan(), problems, inJava.unresolved());
    }

    private ReadResult readFiles(Origin origin, List<Problem> problems) {
        SpecFiles files = SpecFolder.find(specs);
        files.problems().forEach(problem -> problems.add(at(origin, problem)));
        return SpecReader.readAll(files.files());
    }

    /** What is wrong with the option, not with a file, is wrong with the build of the package that asks. */
    private static Problem at(Origin origin, Problem problem) {
        if (problem.id().equals(Message.SAMPLE_LEFT_OVER.id())) {
            return problem;
        }
        String more = problem.id().equals(Message.SPECS_NOT_GIVEN.id()) ? IN_MAVEN : "";
        return new Problem(origin, problem.id(), problem.severity(), problem.message() + more);
    }
}
