package dev.segmind4j.processor.read;

import dev.segmind4j.processor.model.SpecType;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * The type of a parameter, as Java has it.
 *
 * @param type the type in a spec
 * @param item what a list holds
 * @param object the interface whose methods are an object's properties
 * @param flaw why a value of it is not to be read, or null
 */
record JavaType(
        SpecType type,
        @Nullable TypeMirror item,
        @Nullable TypeElement object,
        @Nullable Flaw flaw) {
    private static final Map<String, SpecType> CLASSES = Map.of(
            "java.lang.String", SpecType.STRING,
            "java.lang.Integer", SpecType.INTEGER,
            "java.lang.Long", SpecType.INTEGER,
            "java.lang.Float", SpecType.NUMBER,
            "java.lang.Double", SpecType.NUMBER,
            "java.lang.Boolean", SpecType.BOOLEAN,
            "java.lang.Object", SpecType.ANY);

    private static final Set<String> LISTS = Set.of(
            "java.util.List",
            "java.util.ArrayList",
            "java.util.Collection",
            "java.util.Set",
            "java.util.SortedSet",
            "java.lang.Iterable");

    /** Why a type is none of a parameter's. */
    enum Flaw {
        /** Specs have no such type. */
        UNSUPPORTED,
        /** The compiler does not know it; a later round may generate it. */
        UNRESOLVED
    }

    static JavaType of(TypeMirror mirror) {
        return switch (mirror.getKind()) {
            case INT, LONG -> of(SpecType.INTEGER);
            case FLOAT, DOUBLE -> of(SpecType.NUMBER);
            case BOOLEAN -> of(SpecType.BOOLEAN);
            case DECLARED -> declared((DeclaredType) mirror);
            case ERROR -> flawed(Flaw.UNRESOLVED);
            default -> flawed(Flaw.UNSUPPORTED);
        };
    }

    static JavaType flawed(Flaw flaw) {
        return new JavaType(SpecType.ANY, null, null, flaw);
    }

    private static JavaType of(SpecType type) {
        return new JavaType(type, null, null, null);
    }

    private static JavaType declared(DeclaredType mirror) {
        TypeElement element = (TypeElement) mirror.asElement();
        String name = element.getQualifiedName().toString();
        if (name.equals("java.util.List") && mirror.getTypeArguments().size() == 1) {
            return new JavaType(SpecType.ARRAY, mirror.getTypeArguments().get(0), null, null);
        }
        if (isObject(element)) {
            return new JavaType(SpecType.OBJECT, null, element, null);
        }
        SpecType type = CLASSES.get(name);
        return type == null ? flawed(Flaw.UNSUPPORTED) : of(type);
    }

    /** What to return instead of a type that is none of a parameter's. */
    static String advice(TypeMirror unsupported) {
        if (unsupported instanceof ArrayType array) {
            return array.getComponentType().getKind() == TypeKind.BYTE
                    ? "Return String, and say 'format = \"base64\"'."
                    : "Return a List.";
        }
        if (unsupported instanceof DeclaredType declared) {
            TypeElement type = (TypeElement) declared.asElement();
            String name = type.getQualifiedName().toString();
            if (type.getKind() == ElementKind.ENUM) {
                return "Return String, and list the values in 'enumValues'.";
            }
            if (name.startsWith("java.util.Optional")) {
                return "Return what it holds; a parameter may be left out unless it says 'required = true'.";
            }
            if (LISTS.contains(name)) {
                return "Return a List with the type of what it holds.";
            }
            if (!name.startsWith("java.")) {
                return "Return an interface whose methods have @Parameter, or Object, which takes any JSON value.";
            }
        }
        return "Choose the one that is sent as the same JSON; Object takes any.";
    }

    private static boolean isObject(TypeElement type) {
        return type.getKind() == ElementKind.INTERFACE
                && ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                        .anyMatch(method -> Written.mirror(method, AnnotatedModels.PARAMETER) != null);
    }
}
