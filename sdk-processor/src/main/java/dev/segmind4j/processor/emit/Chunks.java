package dev.segmind4j.processor.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.function.BiConsumer;
import javax.lang.model.element.Modifier;

/** Statements in methods that stay far below the size which a class file allows, however many there are. */
final class Chunks {
    private static final int LARGEST = 500;

    private Chunks() {}

    /**
     * Adds a statement per element to a method; if there are many, to methods of their own that it calls.
     *
     * @param spec where such methods go
     * @param caller the method
     * @param elements the elements
     * @param type the type of the one variable that the statements use
     * @param variable the variable's name
     * @param statement adds the statement of an element
     */
    static <T> void add(
            TypeSpec.Builder spec,
            MethodSpec.Builder caller,
            List<T> elements,
            TypeName type,
            String variable,
            BiConsumer<MethodSpec.Builder, T> statement) {
        if (elements.size() <= LARGEST) {
            elements.forEach(element -> statement.accept(caller, element));
            return;
        }
        for (int from = 0; from < elements.size(); from += LARGEST) {
            String name = "add" + (from / LARGEST + 1);
            MethodSpec.Builder chunk = MethodSpec.methodBuilder(name)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .addParameter(type, variable);
            elements.subList(from, Math.min(from + LARGEST, elements.size()))
                    .forEach(element -> statement.accept(chunk, element));
            spec.addMethod(chunk.build());
            caller.addStatement("$N($N)", name, variable);
        }
    }
}
