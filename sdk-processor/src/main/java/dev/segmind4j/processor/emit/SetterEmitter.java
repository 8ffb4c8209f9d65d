package dev.segmind4j.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.segmind4j.processor.plan.EnumPlan;
import dev.segmind4j.processor.plan.ListPlan;
import dev.segmind4j.processor.plan.MemberPlan;
import dev.segmind4j.processor.plan.ObjectPlan;
import dev.segmind4j.processor.plan.ScalarPlan;
import dev.segmind4j.processor.plan.ValuePlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The methods that set a member: one per way of giving the value. A builder has them, and the stage that asks for it. */
final class SetterEmitter {
    /**
     * One way of giving a value.
     *
     * @param signature a public method without comment, body and what it returns
     * @param doc the comment
     * @param body what a builder does
     */
    record Setter(MethodSpec signature, CodeBlock doc, CodeBlock body) {}

    private final Values values;

    SetterEmitter(Values values) {
        this.values = values;
    }

    List<Setter> setters(MemberPlan member) {
        List<Setter> setters = new ArrayList<>();
        if (member.value() instanceof ListPlan list) {
            lists(member, list, setters);
        } else {
            setters.add(single(member));
            if (member.value() instanceof EnumPlan plan) {
                setters.add(text(member, plan));
            }
        }
        if (member.setNull() != null) {
            setters.add(setNull(member));
        }
        return setters;
    }

    private Setter single(MemberPlan member) {
        String name = member.name();
        ValuePlan value = member.value();
        CodeBlock given = Values.isPrimitive(value)
                ? CodeBlock.of("$N", name)
                : CodeBlock.of("$T.requireNonNull($N, $S)", Objects.class, name, name);
        CodeBlock kept = Values.isAny(value)
                ? CodeBlock.of(
                        "$T.copyOf($S, $L)", Types.JSON_VALUES, member.spec().name(), given)
                : given;
        Javadoc doc = MemberDocs.setter(member).param(name, meaning(value)).returns("the builder");
        if (Values.isAny(value)) {
            doc.throwing("IllegalArgumentException", "if something in it is no JSON value");
        }
        return setter(
                signature(member, name).addParameter(values.given(value), name),
                member,
                doc,
                body(member, CodeBlock.of("this.$N = $L;\n", name, kept)));
    }

    private Setter text(MemberPlan member, EnumPlan plan) {
        String name = member.name();
        Javadoc doc = other(member, plan.type().simpleName(), "by its text on the wire, a known one or any other")
                .param(name, "the text");
        return setter(
                signature(member, name).addParameter(Types.STRING, name),
                member,
                doc,
                CodeBlock.of("return $1N($2T.of($1N));\n", name, values.className(plan.type())));
    }

    /** The comment of another way to call a setter. */
    private static Javadoc other(MemberPlan member, String type, String how) {
        return Javadoc.of("Sets {@link #" + member.name() + "(" + type + ")} " + how + ".")
                .returns("the builder");
    }

    private void lists(MemberPlan member, ListPlan list, List<Setter> setters) {
        String name = member.name();
        boolean any = Values.isAny(list.item());
        TypeName given = any
                ? ParameterizedTypeName.get(Types.LIST, WildcardTypeName.subtypeOf(Types.OBJECT))
                : values.type(list);
        Javadoc doc = MemberDocs.setter(member)
                .param(name, "the items; the list is copied")
                .returns("the builder");
        if (any) {
            doc.throwing("IllegalArgumentException", "if something in it is no JSON value");
        }
        setters.add(setter(
                signature(member, name).addParameter(given, name),
                member,
                doc,
                body(member, new ListCopies(values).copy(member, list))));
        if (!any && !(list.item() instanceof ListPlan)) {
            setters.add(varargs(member, list));
        }
        if (list.item() instanceof EnumPlan plan) {
            setters.add(texts(member, list, values.className(plan.type())));
        }
    }

    private Setter varargs(MemberPlan member, ListPlan list) {
        String name = member.name();
        if (!Values.isPrimitive(list.item())) {
            CodeBlock items = list.nullableItems()
                    ? CodeBlock.of("$T.asList($N)", Arrays.class, name)
                    : CodeBlock.of("$T.of($N)", List.class, name);
            return varargs(
                    member, values.itemType(list), "item by item", CodeBlock.of("return $N($L);\n", name, items));
        }
        TypeName primitive = values.given(list.item());
        return varargs(
                member, primitive, "item by item", collected(member, list, primitive, CodeBlock.of("$N", item(name))));
    }

    private Setter texts(MemberPlan member, ListPlan list, ClassName type) {
        return varargs(
                member,
                Types.STRING,
                "by the texts of its items on the wire, known ones or any others",
                collected(member, list, Types.STRING, CodeBlock.of("$T.of($N)", type, item(member.name()))));
    }

    private CodeBlock collected(MemberPlan member, ListPlan list, TypeName given, CodeBlock item) {
        String name = member.name();
        String items = Fields.local("items", name);
        return CodeBlock.builder()
                .addStatement("$T $N = new $T<>($N.length)", values.type(list), items, ArrayList.class, name)
                .beginControlFlow("for ($T $N : $N)", given, item(name), name)
                .addStatement("$N.add($L)", items, item)
                .endControlFlow()
                .addStatement("return $N($N)", name, items)
                .build();
    }

    private static String item(String name) {
        return Fields.local("item", name);
    }

    private Setter setNull(MemberPlan member) {
        Javadoc doc = Javadoc.of(MemberDocs.summary(member))
                .paragraph("Sends JSON's {@code null}, which is not the same as leaving the parameter out.")
                .returns("the builder");
        return setter(
                signature(member, Objects.requireNonNull(member.setNull())),
                member,
                doc,
                CodeBlock.of("this.$N = null;\nthis.$N = true;\nreturn this;\n", member.name(), member.isNull()));
    }

    private static CodeBlock body(MemberPlan member, CodeBlock assignment) {
        CodeBlock.Builder body = CodeBlock.builder().add(assignment);
        if (member.isNull() != null) {
            body.addStatement("this.$N = false", member.isNull());
        }
        return body.addStatement("return this").build();
    }

    private static Setter varargs(MemberPlan member, TypeName item, String how, CodeBlock body) {
        return setter(
                signature(member, member.name())
                        .addParameter(ArrayTypeName.of(item), member.name())
                        .varargs(),
                member,
                other(member, "List", how).param(member.name(), "the items"),
                body);
    }

    private static Setter setter(MethodSpec.Builder signature, MemberPlan member, Javadoc doc, CodeBlock body) {
        return new Setter(
                signature.build(), doc.deprecated(member.spec().deprecated()).build(), body);
    }

    private static MethodSpec.Builder signature(MemberPlan member, String name) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC);
        return member.spec().deprecated() ? method.addAnnotation(Deprecated.class) : method;
    }

    private static String meaning(ValuePlan value) {
        if (value instanceof EnumPlan) {
            return "a known value or any other";
        }
        if (value instanceof ObjectPlan) {
            return "the object";
        }
        return switch (((ScalarPlan) value).kind()) {
            case TEXT -> "a text";
            case WHOLE -> "a whole number";
            case DECIMAL -> "a number";
            case FLAG -> "true or false";
            case ANY -> "a JSON value: a text, number, boolean, list or map with text keys; it is copied";
        };
    }
}
