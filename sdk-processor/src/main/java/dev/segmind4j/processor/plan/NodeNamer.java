package dev.segmind4j.processor.plan;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Gives names inside a model's own classes. No caller sees them, so a clash is settled with a number instead of an error.
 */
final class NodeNamer {
    private final Set<String> taken = new HashSet<>(Set.of("model"));
    private final Set<String> constants = new HashSet<>(Set.of("INFO", "BINDING"));

    NodeNamer() {
        Reserved.ofObject().forEach(name -> taken.add(name.toLowerCase(Locale.ROOT)));
    }

    NodeNames name(String wanted) {
        String name = wanted;
        String constant = Identifiers.screaming(wanted);
        for (int number = 2; taken.contains(name.toLowerCase(Locale.ROOT)) || constants.contains(constant); number++) {
            name = wanted + number;
            constant = Identifiers.screaming(wanted) + "_" + number;
        }
        taken.add(name.toLowerCase(Locale.ROOT));
        constants.add(constant);
        return new NodeNames(name, constant);
    }
}
