package dev.segmind4j.processor;

import dev.segmind4j.processor.emit.Artifact;
import dev.segmind4j.processor.emit.SetEmitter;
import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.Origin;
import dev.segmind4j.processor.model.Problem;
import dev.segmind4j.processor.model.Words;
import dev.segmind4j.processor.read.AnnotatedModels;
import dev.segmind4j.processor.read.SpecFolder;
import dev.segmind4j.processor.write.ClassExistsException;
import dev.segmind4j.processor.write.FilerSink;
import dev.segmind4j.processor.write.Sink;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;

/** One compilation: generates a set for each package that asks for one or has models of its own. */
final class Generation {
    private static final String PROVIDER = "dev.segmind4j.catalog.CatalogProvider";
    private static final String GENERATED = "javax.annotation.processing.Generated";

    private final ProcessingEnvironment environment;
    private final Reporter reporter;
    private final Drafts drafts;

    /** By name: what elements stand for changes from round to round. */
    private final SortedSet<PackageName> waiting = new TreeSet<>();

    private final List<Element> asked = new ArrayList<>();
    private final Set<String> providers = new TreeSet<>();
    private boolean models;
    private boolean takesSpecs;

    Generation(ProcessingEnvironment environment) {
        this.environment = environment;
        this.reporter = new Reporter(environment.getMessager(), new ProblemFile(environment.getFiler()));
        this.drafts = new Drafts(environment.getOptions().get(SpecFolder.OPTION));
    }

    /** Notes that a package, or the one that an annotated model is in, wants a set. */
    void wants(Element element) {
        Elements elements = environment.getElementUtils();
        PackageElement place = elements.getPackageOf(element);
        takesSpecs |= element instanceof PackageElement;
        if (place.isUnnamed()) {
            Origin origin = AnnotatedModels.origin(element);
            reporter.report(List.of(Message.NO_PACKAGE.at(origin, Words.quote(origin.toString()))));
        } else {
            waiting.add(PackageName.of(place, elements));
        }
    }

    /**
     * Tells which of the elements that are described as parameters cannot be any.
     *
     * @param ofModels whether there are models among the sources of this round
     */
    void checkParameters(Collection<? extends Element> parameters, boolean ofModels) {
        reporter.report(AnnotatedModels.stray(parameters));
        models |= ofModels;
        if (!models) {
            reporter.report(AnnotatedModels.unmarked(parameters));
        }
    }

    /**
     * Generates what is wanted, or tells everything that stands in the way. A package whose sources the compiler does not
     * understand yet waits for the next round.
     *
     * @param last whether there will be no other round
     */
    void generate(boolean last) {
        List<Draft> ready = new ArrayList<>();
        for (PackageName name : List.copyOf(waiting)) {
            PackageElement place = name.in(environment.getElementUtils());
            Draft draft = place == null ? null : drafts.of(place);
            if (draft != null && (last || !draft.unresolved())) {
                waiting.remove(name);
                ready.add(draft);
            }
        }
        reporter.report(
                ready.stream().flatMap(draft -> draft.problems().stream()).toList());
        if (environment.getOptions().containsKey(SpecFolder.OPTION) && !takesSpecs && !ready.isEmpty()) {
            reporter.report(List.of(Message.SPECS_NOT_WANTED.at(ready.get(0).origin())));
        }
        ready.stream().filter(Draft::isSound).forEach(this::write);
    }

    private void write(Draft draft) {
        PackageElement place = draft.place();
        Sink sink = new FilerSink(environment.getFiler(), draft.elements().toArray(Element[]::new));
        try {
            SetEmitter.emit(draft.plan(), marksGenerated(place), sink::write);
            asked.addAll(draft.elements());
            providers.add(draft.plan().packageName() + "." + draft.plan().catalogClass());
        } catch (ClassExistsException e) {
            tell(Message.CLASS_EXISTS, draft.origin(), Words.quote(e.className()));
        } catch (UncheckedIOException e) {
            tell(Message.NOT_WRITTEN, draft.origin(), String.valueOf(e.getCause()));
        }
    }

    private void tell(Message message, Origin origin, String argument) {
        Problem problem = message.at(origin, argument);
        reporter.report(List.of(problem));
    }

    /** The annotation is missing on Android, and unreadable in a module that does not ask for it. */
    private boolean marksGenerated(PackageElement place) {
        Elements elements = environment.getElementUtils();
        return elements.getTypeElement(elements.getModuleOf(place), GENERATED) != null;
    }

    /** Writes what all sets share, and forgets this compilation: some compilers keep a processor for the next. */
    void finish() {
        if (!providers.isEmpty()) {
            new FilerSink(environment.getFiler(), asked.toArray(Element[]::new))
                    .write(new Artifact.Resource("META-INF/services/" + PROVIDER, String.join("\n", providers) + "\n"));
        }
        providers.clear();
        asked.clear();
        waiting.clear();
        models = false;
        takesSpecs = false;
        reporter.forget();
    }
}
