package dev.segmind4j.processor.read;

import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.Origin;
import dev.segmind4j.processor.model.Problem;
import dev.segmind4j.processor.model.SpecType;
import dev.segmind4j.processor.model.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Turns annotated interfaces into the tree that a spec file gives, so that one reader reads both: the same keys, the same
 * kinds of values, the same diagnostics.
 */
final class AnnotationTree {
    private static final List<String> MODEL_TEXTS =
            List.of("slug", "title", "description", "docs", "category", "typicalLatency", "price", "note");
    private static final List<String> TEXTS = List.of("description", "pattern", "format", "sentAs", "javaName", "note");
    private static final List<String> PLAIN = List.of(
            "openEnum",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "uniqueItems",
            "nullable");

    /**
     * How many parameters a model may have before the objects in it are no longer looked into: types that hold types several
     * times grow exponentially. A model with so many is refused by a rule.
     */
    private static final int MOST = 2_000;

    private final Places places;
    private final List<Problem> problems;
    private final Deque<TypeElement> around = new ArrayDeque<>();
    private int parameters;
    private boolean unresolved;

    AnnotationTree(Places places, List<Problem> problems) {
        this.places = places;
        this.problems = problems;
    }

    /** Whether something was met that the compiler does not understand, or not yet; what was read is of no use then. */
    boolean isUnresolved() {
        return unresolved;
    }

    /** The tree of a model. */
    SpecNode.Mapping model(TypeElement type, Written model) {
        unresolved |= model.isBroken() || !model.has("slug") || !model.has("title") || !model.has("output");
        parameters = 0;
        Origin origin = places.of(type);
        List<SpecNode.Entry> keys = new ArrayList<>();
        AnnotatedValues values = new AnnotatedValues(model, keys, problems);
        values.texts(MODEL_TEXTS);
        Origin output = model.origin("output");
        values.add("output", output, values.text(model.text("output").toLowerCase(Locale.ROOT), output));
        values.add("javaName", origin, values.text(type.getSimpleName().toString(), origin));
        values.add("parameters", origin, properties(type));
        return new SpecNode.Mapping(keys, origin);
    }

    /** The parameters that the methods of an interface are. */
    private SpecNode.Mapping properties(TypeElement type) {
        around.push(type);
        for (TypeMirror parent : type.getInterfaces()) {
            unresolved |= parent.getKind() == TypeKind.ERROR;
            problems.add(Message.INTERFACE_EXTENDS.at(places.of(type), quote(type), Words.quote(parent.toString())));
        }
        List<SpecNode.Entry> entries = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            Written parameter = Written.on(method, AnnotatedModels.PARAMETER, places);
            if (parameter != null) {
                entries.add(parameter(method, parameter));
            } else if (method.getModifiers().contains(Modifier.ABSTRACT)) {
                problems.add(Message.NOT_A_PARAMETER.at(places.of(method), quote(type), quote(method)));
            }
        }
        around.pop();
        return new SpecNode.Mapping(entries, places.of(type));
    }

    private SpecNode.Entry parameter(ExecutableElement method, Written written) {
        parameters++;
        unresolved |= written.isBroken();
        Origin origin = places.of(method);
        String javaName = method.getSimpleName().toString();
        String name = written.has("name") ? written.text("name") : javaName;
        List<SpecNode.Entry> keys = new ArrayList<>();
        AnnotatedValues values = new AnnotatedValues(written, keys, problems);
        String flaw = flaw(method);
        if (flaw == null) {
            value(method, written, method.getReturnType(), written.nested("items"), keys);
        } else {
            problems.add(Message.BAD_METHOD.at(origin, quote(method), flaw));
            values.add("type", origin, type(SpecType.ANY, origin));
        }
        required(written, name, values);
        if (Written.mirror(method, "java.lang.Deprecated") != null) {
            values.add("deprecated", origin, new SpecNode.Scalar("true", true, origin));
        }
        if (written.has("name") && !javaName.equals(name + "_")) {
            values.add("javaName", origin, values.text(javaName, origin));
        }
        Origin named = written.has("name") ? written.origin("name") : origin;
        return new SpecNode.Entry(values.text(name, named), new SpecNode.Mapping(keys, origin));
    }

    private void required(Written written, String name, AnnotatedValues values) {
        boolean advised = written.isTrue("advised");
        if (written.isTrue("required")) {
            Origin origin = written.origin("required");
            values.add("required", origin, new SpecNode.Scalar("true", true, origin));
            if (advised) {
                problems.add(Message.REQUIRED_AND_ADVISED.at(written.origin("advised"), Words.quote(name)));
            }
        } else if (advised) {
            Origin origin = written.origin("advised");
            values.add("required", origin, new SpecNode.Scalar("advised", true, origin));
        }
    }

    /** What keeps a method from being a parameter, or null. */
    private static @Nullable String flaw(ExecutableElement method) {
        if (!method.getModifiers().contains(Modifier.ABSTRACT)) {
            return "has a body";
        }
        if (!method.getParameters().isEmpty()) {
            return "has arguments";
        }
        return method.getReturnType().getKind() == TypeKind.VOID ? "returns nothing" : null;
    }

    /**
     * Adds the keys of a parameter, or of what a list holds.
     *
     * @param written the annotation that says more than the type does
     * @param java the type
     * @param items the annotations of what the type's lists hold, from outside inwards
     */
    private void value(
            ExecutableElement method,
            Written written,
            TypeMirror java,
            List<Written> items,
            List<SpecNode.Entry> keys) {
        Origin origin = places.of(method);
        JavaType type = known(method, java);
        AnnotatedValues values = new AnnotatedValues(written, keys, problems);
        values.add("type", origin, type(type.type(), origin));
        if (type.flaw() != null) {
            return;
        }
        if (type.item() == null && !items.isEmpty()) {
            problems.add(Message.TOO_MANY_ITEMS.at(
                    items.get(0).origin(),
                    quote(method),
                    Words.quote(method.getReturnType().toString())));
        }
        values.texts(TEXTS);
        values.plain(PLAIN);
        values.enums(type.type());
        values.json("example", "example", type.type());
        values.json("defaultValue", "default", type.type());
        if (type.item() != null) {
            values.add("items", origin, items(method, type.item(), items));
        } else if (type.object() != null) {
            values.add("properties", origin, properties(type.object()));
        }
    }

    private SpecNode.Mapping items(ExecutableElement method, TypeMirror item, List<Written> written) {
        boolean any = !written.isEmpty();
        List<SpecNode.Entry> keys = new ArrayList<>();
        value(
                method,
                any ? written.get(0) : Written.nothing(method, places),
                item,
                any ? written.subList(1, written.size()) : written,
                keys);
        return new SpecNode.Mapping(keys, any ? written.get(0).origin() : places.of(method));
    }

    /** The type of a value, with a flaw if the value is not to be read; the reason is among the problems then. */
    private JavaType known(ExecutableElement method, TypeMirror java) {
        JavaType type = JavaType.of(java);
        TypeElement object = type.object();
        if (object != null && around.contains(object)) {
            problems.add(Message.RECURSIVE_OBJECT.at(places.of(method), quote(method), quote(object)));
            return JavaType.flawed(JavaType.Flaw.UNSUPPORTED);
        }
        if (object != null && parameters > MOST) {
            return JavaType.flawed(JavaType.Flaw.UNSUPPORTED);
        }
        unresolved |= type.flaw() == JavaType.Flaw.UNRESOLVED;
        if (type.flaw() == JavaType.Flaw.UNSUPPORTED) {
            problems.add(Message.UNSUPPORTED_TYPE.at(
                    places.of(method), quote(method), Words.quote(java.toString()), JavaType.advice(java)));
        }
        return type;
    }

    private static SpecNode.Scalar type(SpecType type, Origin origin) {
        return new SpecNode.Scalar(type.word(), true, origin);
    }

    private static String quote(Element element) {
        return Words.quote(Place.of(element).toString());
    }
}
