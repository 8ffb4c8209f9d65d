package dev.segmind4j.processor.differential;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import dev.segmind4j.catalog.ModelInfo;
import dev.segmind4j.processor.check.SpecRules;
import dev.segmind4j.processor.emit.Classes;
import dev.segmind4j.processor.emit.SetEmitter;
import dev.segmind4j.processor.model.ModelSpec;
import dev.segmind4j.processor.model.Origin;
import dev.segmind4j.processor.model.Problem;
import dev.segmind4j.processor.plan.ModelPlan;
import dev.segmind4j.processor.plan.PlanResult;
import dev.segmind4j.processor.plan.SetPlan;
import dev.segmind4j.processor.plan.SetPlanner;
import dev.segmind4j.processor.read.ReadResult;
import dev.segmind4j.processor.read.SpecReader;
import dev.segmind4j.processor.write.MemorySink;
import dev.segmind4j.request.ModelRequest;
import dev.segmind4j.support.Validation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;

/** The generated code of one model, by its spec's tree. */
final class Generated {
    private final Map<String, Object> spec;
    private final ModelInfo info;
    private final JsonAdapter<ModelRequest> adapter;
    private final Method validate;

    private Generated(Map<String, Object> spec, ModelInfo info, JsonAdapter<ModelRequest> adapter, Method validate) {
        this.spec = spec;
        this.info = info;
        this.adapter = adapter;
        this.validate = validate;
    }

    /** Whether the build takes a spec, alone. */
    static boolean isTaken(Map<String, Object> spec) {
        ReadResult read = SpecReader.read(Path.of("a.yaml"), bytes(spec));
        List<Problem> problems = new ArrayList<>(read.problems());
        problems.addAll(SpecRules.check(read.models()));
        problems.addAll(plan("a", "A", read.models()).problems());
        return problems.stream().noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }

    /** Generates a set of models and compiles it in memory. */
    static List<Generated> compiled(List<Map<String, Object>> specs) {
        SetPlan plan = plan("differential", "Differential", models(specs)).plan();
        MemorySink sink = new MemorySink();
        SetEmitter.emit(plan, true, sink::write);
        List<JavaFileObject> sources = sink.files().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".java"))
                .map(file -> JavaFileObjects.forSourceString(
                        file.getKey().replace(".java", "").replace('/', '.'), file.getValue()))
                .toList();
        Compilation compilation =
                Compiler.javac().withOptions("-proc:none", "-nowarn").compile(sources);
        if (compilation.status() != Compilation.Status.SUCCESS) {
            throw new AssertionError(compilation.errors().toString());
        }
        try {
            return all(plan, specs, Classes.of(compilation));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A set that the build of the tests has compiled. */
    static List<Generated> golden(String packageName, String client, List<Map<String, Object>> specs) {
        SetPlan plan = plan(packageName, client, models(specs)).plan();
        return all(plan, specs, Generated.class.getClassLoader());
    }

    private static List<ModelSpec> models(List<Map<String, Object>> specs) {
        return specs.stream()
                .flatMap(spec -> SpecReader.read(Path.of(spec.get("slug") + ".yaml"), bytes(spec)).models().stream())
                .toList();
    }

    private static PlanResult plan(String packageName, String client, List<ModelSpec> models) {
        return SetPlanner.plan(packageName, client, Origin.at("test", 1, 1), models);
    }

    private static byte[] bytes(Map<String, Object> spec) {
        return Tree.text(spec).getBytes(StandardCharsets.UTF_8);
    }

    private static List<Generated> all(SetPlan plan, List<Map<String, Object>> specs, ClassLoader loader) {
        Map<String, Map<String, Object>> bySlug = new LinkedHashMap<>();
        specs.forEach(spec -> bySlug.put(String.valueOf(spec.get("slug")), spec));
        List<Generated> all = new ArrayList<>();
        for (ModelPlan model : plan.models()) {
            all.add(of(plan, model, bySlug.get(model.spec().slug().value()), loader));
        }
        return all;
    }

    private static Generated of(SetPlan plan, ModelPlan model, Map<String, Object> spec, ClassLoader loader) {
        String prefix = plan.packageName() + ".";
        try {
            JsonAdapter.Factory adapters = (JsonAdapter.Factory) loader.loadClass(prefix + plan.adapterFactoryClass())
                    .getField("INSTANCE")
                    .get(null);
            Class<?> request = loader.loadClass(prefix + model.name() + "Request");
            Method validate = loader.loadClass(prefix + model.validatorClass()).getDeclaredMethod("validate", request);
            validate.setAccessible(true);
            ModelInfo info = (ModelInfo) loader.loadClass(prefix + model.modelClass())
                    .getField("INFO")
                    .get(null);
            return new Generated(
                    spec, info, new Moshi.Builder().add(adapters).build().adapter((Type) request), validate);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    Map<String, Object> spec() {
        return spec;
    }

    Map<String, Object> parameters() {
        return Tree.map(spec.get("parameters"));
    }

    ModelInfo info() {
        return info;
    }

    ModelRequest read(String json) {
        try {
            return adapter.fromJson(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String write(ModelRequest request) {
        return adapter.toJson(request);
    }

    Validation validate(ModelRequest request) {
        try {
            return (Validation) validate.invoke(null, request);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** The same request through {@code toBuilder().build()}, which checks the rules. */
    static ModelRequest rebuilt(ModelRequest request) {
        try {
            Object builder = request.getClass().getMethod("toBuilder").invoke(request);
            return (ModelRequest) builder.getClass().getMethod("build").invoke(builder);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(e);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
