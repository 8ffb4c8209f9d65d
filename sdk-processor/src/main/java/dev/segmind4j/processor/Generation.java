package dev.segmind4j.processor;

import dev.segmind4j.processor.check.SpecRules;
import dev.segmind4j.processor.emit.Artifact;
import dev.segmind4j.processor.emit.SetEmitter;
import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.ModelSpec;
import dev.segmind4j.processor.model.Origin;
import dev.segmind4j.processor.model.Problem;
import dev.segmind4j.processor.model.Problem.Severity;
import dev.segmind4j.processor.model.Words;
import dev.segmind4j.processor.plan.PlanResult;
import dev.segmind4j.processor.plan.SetPlan;
import dev.segmind4j.processor.plan.SetPlanner;
import dev.segmind4j.processor.read.ReadResult;
import dev.segmind4j.processor.read.SpecFiles;
import dev.segmind4j.processor.read.SpecFolder;
import dev.segmind4j.processor.read.SpecReader;
import dev.segmind4j.processor.write.ClassExistsException;
import dev.segmind4j.processor.write.FilerSink;
import dev.segmind4j.processor.write.Sink;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;

/** One compilation: reads the specs once, and generates a set for each package that asks. */
final class Generation {
    private static final String PROVIDER = "dev.segmind4j.catalog.CatalogProvider";
    private static final String IN_MAVEN = " In Maven, write "
            + "<arg>-Asegmind.specs=${project.basedir}/model-specs</arg> among the compilerArgs of maven-compiler-plugin.";
    private static final String GENERATED = "javax.annotation.processing.Generated";

    private final ProcessingEnvironment environment;
    private final Reporter reporter;
    private final Set<Problem> told = new HashSet<>();
    private final List<Element> asked = new ArrayList<>();
    private final Set<String> providers = new TreeSet<>();

    Generation(ProcessingEnvironment environment) {
        this.environment = environment;
        this.reporter = new Reporter(environment.getMessager());
    }

    /** Generates the set of a package, or tells everything that stands in the way. */
    void generate(PackageElement asking) {
        List<Problem> problems = new ArrayList<>();
        Origin origin = new Origin(asking.getQualifiedName().toString(), 0, 0, asking);
        String client = Annotations.client(environment.getElementUtils(), asking);
        if (!SetPlanner.isClientName(client)) {
            problems.add(Message.BAD_CLIENT.at(origin, Words.quote(client)));
        }
        SetPlan plan = plan(asking, client, origin, problems);
        reporter.report(problems.stream().filter(told::add).toList());
        if (problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR)) {
            write(asking, plan, origin);
        }
    }

    private SetPlan plan(PackageElement asking, String client, Origin origin, List<Problem> problems) {
        SpecFiles files = SpecFolder.find(environment.getOptions().get(SpecFolder.OPTION));
        files.problems().forEach(problem -> problems.add(at(origin, problem)));
        ReadResult read = SpecReader.readAll(files.files());
        List<ModelSpec> models = read.models();
        PlanResult planned = SetPlanner.plan(asking.getQualifiedName().toString(), client, origin, models);
        problems.addAll(read.problems());
        problems.addAll(SpecRules.check(models));
        problems.addAll(planned.problems());
        return planned.plan();
    }

    /** What is wrong with the option is wrong with the build of the package that asks. */
    private static Problem at(Origin origin, Problem problem) {
        String more = problem.id().equals(Message.SPECS_NOT_GIVEN.id()) ? IN_MAVEN : "";
        return new Problem(origin, problem.id(), problem.severity(), problem.message() + more);
    }

    private void write(PackageElement asking, SetPlan plan, Origin origin) {
        Sink sink = new FilerSink(environment.getFiler(), asking);
        try {
            SetEmitter.emit(plan, marksGenerated(asking), sink::write);
            asked.add(asking);
            providers.add(plan.packageName() + "." + plan.catalogClass());
        } catch (ClassExistsException e) {
            reporter.report(List.of(Message.CLASS_EXISTS.at(origin, Words.quote(e.className()))));
        } catch (UncheckedIOException e) {
            reporter.report(List.of(Message.NOT_WRITTEN.at(origin, String.valueOf(e.getCause()))));
        }
    }

    /** The annotation is missing on Android, and unreadable in a module that does not ask for it. */
    private boolean marksGenerated(PackageElement asking) {
        Elements elements = environment.getElementUtils();
        return elements.getTypeElement(elements.getModuleOf(asking), GENERATED) != null;
    }

    /** Writes what all sets share. */
    void finish() {
        if (!providers.isEmpty()) {
            new FilerSink(environment.getFiler(), asked.toArray(Element[]::new))
                    .write(new Artifact.Resource("META-INF/services/" + PROVIDER, String.join("\n", providers) + "\n"));
            providers.clear();
            asked.clear();
        }
        told.clear();
    }
}
