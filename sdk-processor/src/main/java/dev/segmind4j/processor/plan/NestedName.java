package dev.segmind4j.processor.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * A class within the set's package.
 *
 * @param path the simple names from the outermost class inwards, at least one
 */
public record NestedName(List<String> path) {
    public NestedName {
        path = List.copyOf(path);
    }

    /** A class that no other encloses. */
    public static NestedName top(String simpleName) {
        return new NestedName(List.of(simpleName));
    }

    /** A class directly inside this one. */
    public NestedName nested(String simpleName) {
        List<String> longer = new ArrayList<>(path);
        longer.add(simpleName);
        return new NestedName(longer);
    }

    /** The name as it is in a class file's name. */
    String binaryName() {
        return String.join("$", path);
    }

    /** The last of the simple names. */
    public String simpleName() {
        return path.get(path.size() - 1);
    }
}
