package dev.segmind4j.processor;

import com.google.auto.service.AutoService;
import dev.segmind4j.processor.read.AnnotatedModels;
import dev.segmind4j.processor.read.AskedSet;
import dev.segmind4j.processor.read.SpecFolder;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Generates typed Java for the specs that the option {@code segmind.specs} names, into each package that is annotated with
 * {@code @GenerateModels}, and for the interfaces that are annotated with {@code @Model}, into theirs.
 */
@AutoService(Processor.class)
public final class ModelProcessor extends AbstractProcessor {

    private @Nullable Generation generation;

    /** For the compiler, which finds the processor as a service. */
    public ModelProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(AskedSet.GENERATE_MODELS, AnnotatedModels.MODEL, AnnotatedModels.PARAMETER);
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Set.of(SpecFolder.OPTION);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        generation = new Generation(environment);
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Generation current = generation;
        if (current == null) {
            throw new IllegalStateException("the compiler did not call init");
        }
        try {
            boolean models = annotations.stream().anyMatch(type -> name(type).equals(AnnotatedModels.MODEL));
            for (TypeElement annotation : annotations) {
                find(annotation, round, current, models);
            }
            current.generate(round.processingOver());
            if (round.processingOver()) {
                current.finish();
            }
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            Reporter.bug(processingEnv.getMessager(), e);
        }
        return false;
    }

    private static void find(TypeElement annotation, RoundEnvironment round, Generation current, boolean models) {
        Set<? extends Element> found = round.getElementsAnnotatedWith(annotation);
        switch (name(annotation)) {
            case AskedSet.GENERATE_MODELS -> ElementFilter.packagesIn(found).forEach(current::wants);
            case AnnotatedModels.MODEL -> ElementFilter.typesIn(found).forEach(current::wants);
            default -> current.checkParameters(found, models);
        }
    }

    private static String name(TypeElement annotation) {
        return annotation.getQualifiedName().toString();
    }
}
