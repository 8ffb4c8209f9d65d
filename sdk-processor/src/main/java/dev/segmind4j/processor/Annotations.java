package dev.segmind4j.processor;

import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads our annotations by name: their classes are not on the processor's path. */
final class Annotations {
    static final String GENERATE_MODELS = "dev.segmind4j.annotation.GenerateModels";

    private Annotations() {}

    /** The name of the client view that a package asks for. */
    static String client(Elements elements, PackageElement asking) {
        for (AnnotationMirror mirror : asking.getAnnotationMirrors()) {
            TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
            if (type.getQualifiedName().contentEquals(GENERATE_MODELS)) {
                Map<? extends ExecutableElement, ? extends AnnotationValue> members =
                        elements.getElementValuesWithDefaults(mirror);
                for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> member : members.entrySet()) {
                    if (member.getKey().getSimpleName().contentEquals("client")) {
                        return String.valueOf(member.getValue().getValue());
                    }
                }
            }
        }
        return "";
    }
}
