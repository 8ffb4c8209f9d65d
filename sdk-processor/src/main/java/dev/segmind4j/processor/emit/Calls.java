package dev.segmind4j.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calls on one of the runtime's builders, for what a spec says: a chain where it is short enough to read, a statement per
 * call where it would become a giant expression.
 */
final class Calls {
    private static final int LONGEST_CHAIN = 40;

    private final List<CodeBlock> calls = new ArrayList<>();

    void call(String method, CodeBlock argument) {
        calls.add(CodeBlock.of("$N($L)", method, argument));
    }

    void flag(String method, boolean set) {
        if (set) {
            call(method, CodeBlock.of(""));
        }
    }

    void text(String method, @Nullable String text) {
        if (text != null) {
            call(method, Literals.text(text));
        }
    }

    void bound(String method, @Nullable BigDecimal bound) {
        if (bound != null) {
            call(method, CodeBlock.of("$S", bound.toString()));
        }
    }

    void amount(String method, @Nullable Integer amount) {
        if (amount != null) {
            call(method, CodeBlock.of("$L", amount));
        }
    }

    /**
     * Statements that return what the builder builds.
     *
     * @param builder the builder's class
     * @param start an expression that makes the builder
     */
    CodeBlock build(TypeName builder, CodeBlock start) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (calls.size() <= LONGEST_CHAIN) {
            code.add("$[return $L", start);
            calls.forEach(call -> code.add("\n.$L", call));
            return code.add("\n.build();\n$]").build();
        }
        code.addStatement("$T builder = $L", builder, start);
        calls.forEach(call -> code.addStatement("builder.$L", call));
        return code.addStatement("return builder.build()").build();
    }
}
