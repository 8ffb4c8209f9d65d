package dev.segmind4j.processor.read;

import dev.segmind4j.processor.model.Origin;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Origins of what is written in annotations; numbered as they are asked for, so that problems come in the source's order. */
final class Places {
    private final Map<Place, Origin> origins = new HashMap<>();

    Origin of(Element element) {
        return of(element, null, null);
    }

    Origin of(Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value) {
        return origins.computeIfAbsent(
                new Place(element, annotation, value),
                place -> new Origin(place.owner(), 0, origins.size() + 1, place));
    }
}
