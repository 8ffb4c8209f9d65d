package dev.segmind4j.processor.read;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.QualifiedNameable;
import org.jspecify.annotations.Nullable;

/**
 * A place in Java source, as a compiler can point at it.
 *
 * @param element the annotated element
 * @param annotation the annotation on it, or null for the element itself
 * @param value the value in the annotation, or null for all of it
 */
public record Place(
        Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value) {

    /** The element itself. */
    public static Place of(Element element) {
        return new Place(element, null, null);
    }

    /** The qualified name of the type, or of the package, that has the place. */
    String owner() {
        for (Element owner = element; owner != null; owner = owner.getEnclosingElement()) {
            if (owner instanceof QualifiedNameable named) {
                return named.getQualifiedName().toString();
            }
        }
        return element.toString();
    }

    /** The element's qualified name, for example {@code app.SketchXl.prompt()}. */
    @Override
    public String toString() {
        return element instanceof ExecutableElement method ? owner() + "." + method.getSimpleName() + "()" : owner();
    }
}
