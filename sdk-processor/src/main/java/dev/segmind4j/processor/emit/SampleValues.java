package dev.segmind4j.processor.emit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * JSON values of a sample as Java expressions. Objects that {@code Map.of} cannot hold become variables, which are declared
 * before the request.
 */
final class SampleValues {
    private static final String STEP = "        ";
    private static final int LINE = 90;
    private static final int LARGEST_MAP = 10;
    private static final int DIGITS_OF_INT = 9;

    private final SampleImports imports;
    private final StringBuilder declarations = new StringBuilder();
    private int variables;

    SampleValues(SampleImports imports) {
        this.imports = imports;
    }

    /** An expression that may take several lines. */
    interface Expression {
        /** The code, whose second line and those behind it begin with an indentation or more. */
        String at(String indent);
    }

    /** The statements that the expressions need before them. */
    String declarations() {
        return declarations.toString();
    }

    /** A call; its arguments are on lines of their own where they are long. */
    static Expression call(String method, List<Expression> arguments) {
        return indent -> method + "(" + arguments(arguments, indent) + ")";
    }

    private static String arguments(List<Expression> arguments, String indent) {
        List<String> inline =
                arguments.stream().map(argument -> argument.at(indent)).toList();
        boolean fits = String.join(", ", inline).length() <= LINE;
        boolean oneLine = inline.stream().noneMatch(code -> code.contains("\n"));
        boolean single = inline.size() == 1 && (oneLine || !inline.get(0).startsWith("\""));
        if (single || fits && oneLine) {
            return String.join(", ", inline);
        }
        // Moved, not made again: that would double the work with each level.
        List<String> lines =
                inline.stream().map(code -> code.replace("\n", "\n" + STEP)).toList();
        return "\n" + indent + String.join(",\n" + indent, lines);
    }

    /** A text, in several constants where it is longer than one may be. */
    static Expression text(String text) {
        List<Expression> constants = new ArrayList<>();
        Literals.constants(text).forEach(pieces -> constants.add(indent -> constant(pieces, indent)));
        if (constants.size() == 1) {
            return constants.get(0);
        }
        constants.add(0, indent -> "\"\"");
        return call("String.join", constants);
    }

    private static String constant(List<String> pieces, String indent) {
        return "\"" + String.join("\"\n" + indent + "+ \"", pieces) + "\"";
    }

    /** A whole number; for a primitive, without the letter that makes it a long if it can do without. */
    static Expression whole(Object value, boolean boxed) {
        long number = value instanceof BigDecimal decimal ? decimal.longValueExact() : ((Number) value).longValue();
        return indent -> number + (boxed || number != (int) number ? "L" : "");
    }

    /** A double; for a primitive, a whole one is written as such. */
    static Expression decimal(Object value, boolean boxed) {
        String digits = value.toString();
        boolean fraction = digits.indexOf('.') >= 0 || digits.indexOf('E') >= 0;
        return indent -> fraction || !boxed && digits.length() <= DIGITS_OF_INT ? digits : digits + ".0";
    }

    /** A list whose items are given as expressions; null stands for null. */
    Expression list(List<@Nullable Expression> items) {
        List<Expression> arguments = new ArrayList<>();
        boolean nulls = false;
        for (Expression item : items) {
            nulls |= item == null;
            arguments.add(item == null ? indent -> "null" : item);
        }
        if (!nulls) {
            return call(imports.use("java.util", "List") + ".of", arguments);
        }
        return items.size() == 1
                ? call(imports.use("java.util", "Collections") + ".singletonList", arguments)
                : call(imports.use("java.util", "Arrays") + ".asList", arguments);
    }

    /** Any JSON value but null. */
    Expression any(Object value) {
        if (value instanceof String text) {
            return text(text);
        }
        if (value instanceof Long) {
            return whole(value, true);
        }
        if (value instanceof BigDecimal number) {
            // A double is shorter, and as good where it has all digits.
            return new BigDecimal(Double.toString(number.doubleValue())).compareTo(number) == 0
                    ? decimal(number, true)
                    : call("new " + imports.use("java.math", "BigDecimal"), List.of(text(number.toString())));
        }
        if (value instanceof List<?> items) {
            List<@Nullable Expression> expressions = new ArrayList<>();
            items.forEach(item -> expressions.add(item == null ? null : any(item)));
            return list(expressions);
        }
        return value instanceof Map<?, ?> members ? object(members) : indent -> String.valueOf(value);
    }

    private Expression object(Map<?, ?> members) {
        String map = imports.use("java.util", "Map");
        List<List<Expression>> entries = new ArrayList<>();
        members.forEach((name, member) ->
                entries.add(List.of(text(String.valueOf(name)), member == null ? indent -> "null" : any(member))));
        if (members.size() <= LARGEST_MAP && members.values().stream().noneMatch(Objects::isNull)) {
            return call(map + ".of", entries.stream().flatMap(List::stream).toList());
        }
        variables++;
        String variable = "object" + (variables == 1 ? "" : variables);
        String type = imports.use("java.util", "LinkedHashMap");
        declarations.append(map + "<String, Object> " + variable + " = new " + type + "<>();\n");
        entries.forEach(
                entry -> declarations.append(variable + "." + call("put", entry).at(STEP) + ";\n"));
        return indent -> variable;
    }
}
