package dev.segmind4j.processor.plan;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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

    /**
     * Those of java.lang and java.util that generated code names in expressions and comments, where a qualified name would
     * not do (a field {@code java} hides the package), or that callers most likely use beside it.
     */
    private static final Set<String> TYPES = Set.of(
            "Arrays",
            "Boolean",
            "Byte",
            "Character",
            "Class",
            "Collections",
            "Comparable",
            "Deprecated",
            "Double",
            "Enum",
            "Error",
            "Exception",
            "Float",
            "IllegalArgumentException",
            "Integer",
            "Iterable",
            "Long",
            "Math",
            "Module",
            "Number",
            "Object",
            "Objects",
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

    /** Ours that generated code names in the same way. */
    private static final Set<String> OUR_TYPES = Set.of("Builder", "Known", "JsonValues", "InvalidRequestException");

    private static final String VALIDATOR = "Validator";

    /** Windows opens a device whatever the ending of the file's name. */
    private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|(com|lpt)[0-9]");

    private Reserved() {}

    static String member(String name) {
        return suffixed(name, isWord(name) || OF_OBJECT.contains(name) || OF_REQUESTS.contains(name));
    }

    static String clientMethod(String name) {
        return suffixed(name, isWord(name) || OF_OBJECT.contains(name) || OF_CLIENTS.contains(name));
    }

    static String type(String name) {
        return suffixed(name, TYPES.contains(name) || OUR_TYPES.contains(name) || name.endsWith(VALIDATOR));
    }

    static boolean isReservedClient(String name) {
        return TYPES.contains(name)
                || DEVICE.matcher(name.toLowerCase(Locale.ROOT)).matches();
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
