package dev.segmind4j.processor.plan;

import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names that a spec must not take; each gets one fixed suffix, whatever else the spec has. */
final class Reserved {
    private static final String SUFFIX = "_";

    /** Restricted words that are legal names in some places and a syntax error in others. */
    private static final Set<String> RESTRICTED = Set.of("var", "yield", "record", "sealed", "permits");

    private static final Set<String> OF_OBJECT =
            Set.of("getClass", "hashCode", "equals", "toString", "notify", "notifyAll", "wait", "finalize", "clone");

    private static final Set<String> OF_REQUESTS = Set.of(
            "builder", "uncheckedBuilder", "toBuilder", "build", "validates", "isSet", "warnings", "extra", "extras");

    private static final Set<String> OF_CLIENTS = Set.of("client", "resume", "close", "create", "on");

    /** Ours, and those of java.lang and java.util that callers of generated code most likely use beside it. */
    private static final Set<String> TYPES = Set.of(
            "Builder",
            "Known",
            "Boolean",
            "Byte",
            "Character",
            "Class",
            "Comparable",
            "Deprecated",
            "Double",
            "Enum",
            "Error",
            "Exception",
            "Float",
            "Integer",
            "Iterable",
            "Long",
            "Math",
            "Module",
            "Number",
            "Object",
            "Override",
            "Process",
            "Record",
            "Runnable",
            "Short",
            "String",
            "System",
            "Thread",
            "Throwable",
            "Void",
            "Collection",
            "List",
            "Map",
            "Optional",
            "Set");

    private Reserved() {}

    static String member(String name) {
        return suffixed(name, isWord(name) || OF_OBJECT.contains(name) || OF_REQUESTS.contains(name));
    }

    static String clientMethod(String name) {
        return suffixed(name, isWord(name) || OF_OBJECT.contains(name) || OF_CLIENTS.contains(name));
    }

    static String type(String name) {
        return suffixed(name, TYPES.contains(name));
    }

    static Set<String> ofObject() {
        return OF_OBJECT;
    }

    private static boolean isWord(String name) {
        return SourceVersion.isKeyword(name, SourceVersion.RELEASE_17) || RESTRICTED.contains(name);
    }

    private static String suffixed(String name, boolean reserved) {
        return reserved ? name + SUFFIX : name;
    }
}
