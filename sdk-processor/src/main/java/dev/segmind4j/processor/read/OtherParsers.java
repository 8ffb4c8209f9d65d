package dev.segmind4j.processor.read;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says what YAML 1.1 parsers, of which there are many, make of an unquoted scalar that is a text in YAML 1.2's JSON schema. */
final class OtherParsers {
    private static final Pattern BOOLEAN =
            Pattern.compile("yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF|True|TRUE|False|FALSE");
    private static final Pattern NULL = Pattern.compile("~|Null|NULL");
    private static final Pattern SEXAGESIMAL = Pattern.compile("[-+]?[0-9][0-9_]*+(?::[0-5]?[0-9])++(?:\\.[0-9_]*+)?");
    private static final Pattern INTEGER =
            Pattern.compile("[-+]?(?:0b[01_]++|0o?[0-7_]++|0x[0-9a-fA-F_]++|[0-9][0-9_]*+)");
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?(?:(?:[0-9][0-9_]*+)?\\.[0-9_]*+|[0-9][0-9_]*+)(?:[eE][-+]?[0-9]++)?");
    private static final Pattern NO_NUMBER = Pattern.compile("[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt \\t].*+)?");

    private OtherParsers() {}

    /**
     * What others read.
     *
     * @param text a plain scalar that is a text here
     * @return for example {@code a boolean}, or null if all agree that it is a text
     */
    static @Nullable String reading(String text) {
        if (text.length() > 60) {
            return null;
        }
        if (BOOLEAN.matcher(text).matches()) {
            return "a boolean";
        }
        if (NULL.matcher(text).matches()) {
            return "null";
        }
        if (SEXAGESIMAL.matcher(text).matches()) {
            return "a number to the base of 60";
        }
        if (DATE.matcher(text).matches()) {
            return "a date";
        }
        boolean digits = text.chars().anyMatch(c -> c >= '0' && c <= '9');
        boolean number = digits
                && (INTEGER.matcher(text).matches() || DECIMAL.matcher(text).matches());
        return number || NO_NUMBER.matcher(text).matches() ? "a number" : null;
    }
}
