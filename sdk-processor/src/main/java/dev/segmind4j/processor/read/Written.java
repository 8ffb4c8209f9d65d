package dev.segmind4j.processor.read;

import dev.segmind4j.processor.model.Located;
import dev.segmind4j.processor.model.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** What is written in an annotation, by member. A member that is left to its default is not written. */
final class Written {
    /** What compilers show of a value that does not compile; a text of this kind has quotes around it. */
    private static final String BROKEN = "<error>";

    private final Places places;
    private final Element element;
    private final @Nullable AnnotationMirror annotation;
    private final @Nullable AnnotationValue all;
    private final Map<String, AnnotationValue> members = new LinkedHashMap<>();

    /**
     * @param annotation the annotation of the element
     * @param all the value in it that is the annotation to read, or null for the annotation itself
     */
    private Written(
            Places places, Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue all) {
        this.places = places;
        this.element = element;
        this.annotation = annotation;
        this.all = all;
        AnnotationMirror read = all == null ? annotation : (AnnotationMirror) all.getValue();
        if (read != null) {
            read.getElementValues()
                    .forEach((member, value) ->
                            members.put(member.getSimpleName().toString(), value));
            // Places are numbered as they are asked for: here in the order in which they are written.
            members.keySet().forEach(this::origin);
        }
    }

    /** What is written where there is no annotation. */
    static Written nothing(Element element, Places places) {
        return new Written(places, element, null, null);
    }

    /** The annotation of an element with a qualified name, or null if it has none. */
    static @Nullable Written on(Element element, String name, Places places) {
        AnnotationMirror mirror = mirror(element, name);
        return mirror == null ? null : new Written(places, element, mirror, null);
    }

    static @Nullable AnnotationMirror mirror(Element element, String name) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
            if (type.getQualifiedName().contentEquals(name)) {
                return mirror;
            }
        }
        return null;
    }

    /** Whether a value is there that does not compile; the compiler says so itself. */
    boolean isBroken() {
        return members.values().stream().anyMatch(Written::isBroken);
    }

    private static boolean isBroken(AnnotationValue value) {
        Object content = value.getValue();
        if (content instanceof List<?> items) {
            return items.stream().anyMatch(item -> isBroken((AnnotationValue) item));
        }
        if (content instanceof AnnotationMirror nested) {
            return nested.getElementValues().values().stream().anyMatch(Written::isBroken);
        }
        return value.toString().equals(BROKEN);
    }

    boolean has(String member) {
        return members.containsKey(member);
    }

    /** Where the annotation is. */
    Origin origin() {
        return places.of(element, annotation, all);
    }

    /** Where a member's value is, or the annotation if it is not written. */
    Origin origin(String member) {
        return places.of(element, annotation, members.getOrDefault(member, all));
    }

    /** The text of a member, an enum constant's name included; empty if it is not written. */
    String text(String member) {
        AnnotationValue value = members.get(member);
        return value == null ? "" : value.getValue().toString();
    }

    boolean isTrue(String member) {
        AnnotationValue value = members.get(member);
        return value != null && Boolean.TRUE.equals(value.getValue());
    }

    /** The texts of an array, each with its place. */
    List<Located<String>> texts(String member) {
        List<Located<String>> texts = new ArrayList<>();
        for (AnnotationValue item : items(member)) {
            texts.add(new Located<>(item.getValue().toString(), places.of(element, annotation, item)));
        }
        return texts;
    }

    /** The annotations of an array. */
    List<Written> nested(String member) {
        List<Written> nested = new ArrayList<>();
        for (AnnotationValue item : items(member)) {
            nested.add(new Written(places, element, annotation, item));
        }
        return nested;
    }

    private List<AnnotationValue> items(String member) {
        List<AnnotationValue> items = new ArrayList<>();
        AnnotationValue value = members.get(member);
        if (value != null && value.getValue() instanceof List<?> list) {
            list.forEach(item -> items.add((AnnotationValue) item));
        }
        return items;
    }
}
