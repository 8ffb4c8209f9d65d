package dev.segmind4j.processor.read;

import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.ModelSpec;
import dev.segmind4j.processor.model.Origin;
import dev.segmind4j.processor.model.Problem;
import dev.segmind4j.processor.model.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads models that are described by annotated interfaces. */
public final class AnnotatedModels {
    /** On the interface of a model. */
    public static final String MODEL = "dev.segmind4j.annotation.Model";

    /** On the methods of such an interface, and of those that describe its objects. */
    public static final String PARAMETER = "dev.segmind4j.annotation.Parameter";

    private AnnotatedModels() {}

    /**
     * What reading gave.
     *
     * @param read models and problems
     * @param unresolved whether something in the sources does not compile, or not before another round; nothing shall be
     *     generated then, and if it stays so the compiler says what it is
     */
    public record Outcome(ReadResult read, boolean unresolved) {}

    /** The types with {@code @Model} in a package, those inside others too, as far as the compiler knows them. */
    public static List<TypeElement> in(PackageElement place) {
        List<TypeElement> models = new ArrayList<>();
        collect(place, models);
        return models;
    }

    /** The place of an annotated element. */
    public static Origin origin(Element element) {
        return new Places().of(element);
    }

    private static void collect(Element around, List<TypeElement> models) {
        for (TypeElement type : ElementFilter.typesIn(around.getEnclosedElements())) {
            if (Written.mirror(type, MODEL) != null) {
                models.add(type);
            }
            collect(type, models);
        }
    }

    /**
     * Reads models.
     *
     * @param types types with {@code @Model}
     * @return the models and what is wrong with how they are written
     */
    public static Outcome read(Collection<TypeElement> types) {
        List<ModelSpec> models = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Places places = new Places();
        AnnotationTree tree = new AnnotationTree(places, problems);
        for (TypeElement type : types) {
            Written model = Written.on(type, MODEL, places);
            if (model == null) {
                continue;
            }
            if (type.getKind() == ElementKind.INTERFACE) {
                models.add(ModelReader.read(tree.model(type, model), problems));
            } else {
                problems.add(Message.NOT_AN_INTERFACE.at(places.of(type), name(type), kind(type)));
            }
        }
        return new Outcome(
                new ReadResult(models, problems.stream().distinct().sorted().toList()), tree.isUnresolved());
    }

    /** What is wrong with an element that has {@code @Parameter}, for those that no model leads to. */
    public static List<Problem> stray(Collection<? extends Element> parameters) {
        List<Problem> problems = new ArrayList<>();
        Places places = new Places();
        for (Element parameter : parameters) {
            Element owner = parameter.getEnclosingElement();
            // A model that is no interface is told once, not again for each of its methods.
            if (owner != null && owner.getKind() != ElementKind.INTERFACE && Written.mirror(owner, MODEL) == null) {
                // What a record derives from its components has no place of its own.
                Element place = owner.getKind() == ElementKind.RECORD ? owner : parameter;
                problems.add(Message.PARAMETER_ELSEWHERE.at(places.of(place), name(parameter), kind(owner)));
            }
        }
        return problems;
    }

    /** What is wrong with interfaces that have parameters, if nothing that is compiled with them is a model. */
    public static List<Problem> unmarked(Collection<? extends Element> parameters) {
        Places places = new Places();
        Set<Element> owners = new LinkedHashSet<>();
        parameters.forEach(parameter -> owners.add(parameter.getEnclosingElement()));
        return owners.stream()
                .filter(owner -> owner.getKind() == ElementKind.INTERFACE)
                // Objects may lie inside the interface of their model.
                .filter(owner -> !owners.contains(owner.getEnclosingElement()))
                .map(owner -> Message.NO_MODEL.at(places.of(owner), name(owner)))
                .toList();
    }

    private static String name(Element element) {
        return Words.quote(Place.of(element).toString());
    }

    /** For example {@code a class}, {@code an enum}. */
    private static String kind(Element element) {
        String kind = element.getKind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return ("aeiou".indexOf(kind.charAt(0)) >= 0 ? "an " : "a ") + kind;
    }
}
