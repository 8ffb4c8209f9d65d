package dev.segmind4j.processor.emit;

import dev.segmind4j.processor.plan.NestedName;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The imports of a sample; of two classes with one simple name, the second is written in full. */
final class SampleImports {
    private final String packageName;
    private final Map<String, String> qualified = new TreeMap<>();

    SampleImports(String packageName) {
        this.packageName = packageName;
    }

    /** How to write a class of {@code java.*}. */
    String use(String qualifier, String simpleName) {
        String name = qualifier + "." + simpleName;
        return qualified.putIfAbsent(simpleName, name) == null || name.equals(qualified.get(simpleName))
                ? simpleName
                : name;
    }

    /** How to write a request class or a class within one. */
    String use(NestedName type) {
        if (type.path().size() == 1) {
            return use(packageName, type.simpleName());
        }
        String outer = use(packageName + "." + type.path().get(0), type.path().get(1));
        return type.path().stream().skip(2).map(inner -> "." + inner).collect(Collectors.joining("", outer, ""));
    }

    /** The lines, sorted. */
    String lines() {
        return qualified.values().stream()
                .sorted()
                .map(name -> "import " + name + ";\n")
                .collect(Collectors.joining());
    }
}
