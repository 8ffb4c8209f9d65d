package dev.segmind4j.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.segmind4j.processor.plan.EnumPlan;
import dev.segmind4j.processor.plan.ListPlan;
import dev.segmind4j.processor.plan.MemberPlan;
import dev.segmind4j.processor.plan.ModelPlan;
import dev.segmind4j.processor.plan.NodeNames;
import dev.segmind4j.processor.plan.ObjectPlan;
import dev.segmind4j.processor.plan.ScalarPlan;
import dev.segmind4j.processor.plan.ValuePlan;
import java.io.IOException;
import javax.lang.model.element.Modifier;

/** The JSON adapter of a request, with those of the objects in it. */
final class AdapterEmitter {
    static final String INSTANCE = "INSTANCE";

    private final Values values;

    AdapterEmitter(Values values) {
        this.values = values;
    }

    TypeSpec emit(ModelPlan model) {
        ClassName request = values.className(model.request().type());
        ClassName adapter = values.top(model.adapterClass());
        TypeSpec.Builder spec = adapter(adapter, request)
                .addModifiers(Modifier.FINAL)
                .addJavadoc(Javadoc.of("Requests to " + ModelDocs.name(model)
                                + " as JSON: only what is set is written, and whatever "
                                + "is read is kept, as an extra if it fits no parameter.")
                        .build())
                .addMethod(writing(request)
                        .addCode(members(model.request(), adapter))
                        .build())
                .addMethod(reading(request).addCode(request(model.request())).build())
                .addMethod(MethodSpec.methodBuilder("toString")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(String.class)
                        .addStatement("return $S", "JsonAdapter(" + request.simpleName() + ")")
                        .build());
        new ReadEmitter(values).request(spec, model.request());
        model.request().members().forEach(member -> nested(spec, member.value(), member.node(), adapter));
        Deprecations.silence(spec, model.request());
        return spec.build();
    }

    /** Adds the adapters of objects, and of items that need one. */
    private void nested(TypeSpec.Builder spec, ValuePlan value, NodeNames node, ClassName outer) {
        if (value instanceof ListPlan list) {
            nested(spec, list.item(), list.node(), outer);
            if (!(list.item() instanceof ObjectPlan) && !isPlain(list.item())) {
                spec.addType(valueAdapter(list.item(), list.node(), outer, item(list.item(), outer)));
            }
        } else if (value instanceof ObjectPlan plan) {
            spec.addType(valueAdapter(plan, node, outer, members(plan, outer)));
            plan.members().forEach(member -> nested(spec, member.value(), member.node(), outer));
        }
    }

    private TypeSpec valueAdapter(ValuePlan value, NodeNames node, ClassName outer, CodeBlock writing) {
        TypeName type = values.type(value);
        return adapter(nestedAdapter(outer, node), type)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addMethod(writing(type).addCode(writing).build())
                .addMethod(reading(type)
                        .addStatement("return $N($T.read(reader))", ReadEmitter.method(value, node), Types.JSON_VALUES)
                        .build())
                .build();
    }

    private static TypeSpec.Builder adapter(ClassName name, TypeName type) {
        return TypeSpec.classBuilder(name)
                .superclass(ParameterizedTypeName.get(Types.JSON_ADAPTER, type))
                .addField(FieldSpec.builder(name, INSTANCE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("new $T()", name)
                        .build());
    }

    private static MethodSpec.Builder writing(TypeName type) {
        return MethodSpec.methodBuilder("toJson")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(Types.JSON_WRITER, "writer")
                .addParameter(Types.nullable(type), "value")
                .addException(IOException.class)
                .beginControlFlow("if (value == null)")
                .addStatement("writer.nullValue()")
                .addStatement("return")
                .endControlFlow();
    }

    private static MethodSpec.Builder reading(TypeName type) {
        return MethodSpec.methodBuilder("fromJson")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(Types.nullable(type))
                .addParameter(Types.JSON_READER, "reader")
                .addException(IOException.class);
    }

    private CodeBlock request(ObjectPlan plan) {
        ClassName type = values.className(plan.type());
        return CodeBlock.builder()
                .beginControlFlow("if (reader.peek() == $T.Token.NULL)", Types.JSON_READER)
                .addStatement("return reader.nextNull()")
                .endControlFlow()
                .addStatement("$1T builder = $2T.uncheckedBuilder()", type.nestedClass(BuilderEmitter.BUILDER), type)
                .addStatement("reader.beginObject()")
                .beginControlFlow("while (reader.hasNext())")
                .addStatement("read(builder, reader.nextName(), $T.read(reader))", Types.JSON_VALUES)
                .endControlFlow()
                .addStatement("reader.endObject()")
                .addStatement("return builder.build()")
                .build();
    }

    private CodeBlock members(ObjectPlan plan, ClassName outer) {
        CodeBlock.Builder code =
                CodeBlock.builder().addStatement("$1T members = new $1T(writer, value.extras())", Types.MEMBER_WRITER);
        for (MemberPlan member : plan.members()) {
            CodeBlock name = Literals.text(member.spec().name());
            code.addStatement(
                    "members.$L($L, value.$N()$L)",
                    method(member.value()),
                    name,
                    member.name(),
                    adapterArgument(member.value(), member.node(), outer));
            if (member.isNull() != null) {
                code.addStatement("members.nullValue($L, value.$N())", name, member.isNull());
            }
        }
        return code.addStatement("members.end()").build();
    }

    private static CodeBlock adapterArgument(ValuePlan value, NodeNames node, ClassName outer) {
        if (value instanceof ObjectPlan) {
            return CodeBlock.of(", $T.$N", nestedAdapter(outer, node), INSTANCE);
        }
        return value instanceof ListPlan list && !isPlain(list.item())
                ? CodeBlock.of(", $T.$N", nestedAdapter(outer, list.node()), INSTANCE)
                : CodeBlock.of("");
    }

    /** The items of a list that the runtime cannot write by itself: lists, and what is sent as text. */
    private CodeBlock item(ValuePlan item, ClassName outer) {
        if (item instanceof ListPlan list) {
            CodeBlock.Builder code = CodeBlock.builder().addStatement("writer.beginArray()");
            code.beginControlFlow("for ($T item : value)", values.itemType(list));
            if (isPlain(list.item())) {
                code.addStatement("$T.write(writer, item)", Types.JSON_VALUES);
            } else {
                code.addStatement("$T.$N.toJson(writer, item)", nestedAdapter(outer, list.node()), INSTANCE);
            }
            return code.endControlFlow().addStatement("writer.endArray()").build();
        }
        if (((ScalarPlan) item).kind() == ScalarPlan.Kind.DECIMAL) {
            return CodeBlock.builder()
                    .addStatement(
                            "boolean whole = value == $T.rint(value) && $T.abs(value) < 1L << 53",
                            Math.class,
                            Math.class)
                    .addStatement(
                            "writer.value(whole ? $T.toString(value.longValue()) : $T.toString(value))",
                            Long.class,
                            Double.class)
                    .build();
        }
        return CodeBlock.of("writer.value(value.toString());\n");
    }

    /** Whether the runtime writes a value in a list as it is. */
    private static boolean isPlain(ValuePlan value) {
        if (value instanceof ListPlan list) {
            return isPlain(list.item());
        }
        return value instanceof EnumPlan || (value instanceof ScalarPlan scalar && !scalar.sentAsText());
    }

    private static String method(ValuePlan value) {
        if (value instanceof ListPlan) {
            return "list";
        }
        if (value instanceof ObjectPlan) {
            return "object";
        }
        if (value instanceof EnumPlan) {
            return "text";
        }
        ScalarPlan scalar = (ScalarPlan) value;
        if (scalar.sentAsText()) {
            return "asText";
        }
        return switch (scalar.kind()) {
            case TEXT -> "text";
            case WHOLE -> "integer";
            case DECIMAL -> "number";
            case FLAG -> "bool";
            case ANY -> "any";
        };
    }

    private static ClassName nestedAdapter(ClassName outer, NodeNames node) {
        return outer.nestedClass(node.capitalised() + "Adapter");
    }
}
