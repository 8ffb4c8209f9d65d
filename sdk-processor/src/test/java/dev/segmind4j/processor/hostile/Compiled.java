package dev.segmind4j.processor.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.segmind4j.processor.emit.Classes;
import dev.segmind4j.processor.emit.SetEmitter;
import dev.segmind4j.processor.model.ModelSpec;
import dev.segmind4j.processor.model.Origin;
import dev.segmind4j.processor.plan.PlanResult;
import dev.segmind4j.processor.plan.SetPlanner;
import dev.segmind4j.processor.write.MemorySink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.JavaFileObject;

/** A set of models, generated and compiled in memory with every warning on, Javadoc's own lint included. */
final class Compiled {
    private final String packageName;
    private final String client;
    private final SortedMap<String, String> files;
    private final Compilation compilation;

    private Compiled(String packageName, String client, SortedMap<String, String> files, Compilation compilation) {
        this.packageName = packageName;
        this.client = client;
        this.files = files;
        this.compilation = compilation;
    }

    static Compiled of(String packageName, String client, List<ModelSpec> models) {
        SortedMap<String, String> files = new TreeMap<>(generate(packageName, client, models));
        List<JavaFileObject> sources = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (file.getKey().endsWith(".java")) {
                String className = file.getKey().replace(".java", "").replace('/', '.');
                sources.add(JavaFileObjects.forSourceString(className, file.getValue()));
            }
        }
        Compilation compilation = Compiler.javac()
                .withOptions(
                        "-Xlint:all,-processing,-classfile",
                        "-Xdoclint:all/protected,syntax/private,html/private,reference/private",
                        "-Werror",
                        "-proc:none")
                .compile(sources);
        return new Compiled(packageName, client, files, compilation);
    }

    static SortedMap<String, String> generate(String packageName, String client, List<ModelSpec> models) {
        PlanResult planned = SetPlanner.plan(packageName, client, Origin.at("test", 1, 1), models);
        assertThat(planned.problems()).isEmpty();
        MemorySink sink = new MemorySink();
        SetEmitter.emit(planned.plan(), true, sink::write);
        return sink.files();
    }

    /** What was generated, by path. */
    SortedMap<String, String> files() {
        return files;
    }

    /** What the compiler has to say. */
    List<String> diagnostics() {
        return compilation.diagnostics().stream().map(Object::toString).toList();
    }

    /** What a static method without parameters of a class of the set gives. */
    <T> T invoke(Class<T> type, String simpleName, String method) {
        try {
            return type.cast(Classes.of(compilation).invoke(packageName + "." + simpleName, method));
        } catch (IOException | ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    String client() {
        return client;
    }
}
