package dev.segmind4j.processor.plan;

import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.ParameterSpec;
import dev.segmind4j.processor.model.Problem;
import dev.segmind4j.processor.model.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Names the constants of an enum. */
final class EnumPlanner {
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");

    private static final int LONGEST_QUOTE = 80;

    private final List<Problem> problems;

    EnumPlanner(List<Problem> problems) {
        this.problems = problems;
    }

    /**
     * Plans the enum of a parameter or of the items of a list.
     *
     * @param spec what the spec says
     * @param parameter the name on the wire of the parameter that it belongs to
     */
    EnumPlan plan(ParameterSpec spec, String parameter, NestedName type) {
        Map<String, String> valuesByName = new HashMap<>();
        Set<String> seen = new HashSet<>();
        List<EnumPlan.Constant> constants = new ArrayList<>();
        for (int i = 0; i < spec.enumValues().size(); i++) {
            if (!(spec.enumValues().get(i) instanceof String value) || !seen.add(value)) {
                continue;
            }
            String given = spec.enumNames().getOrDefault(value, "");
            boolean isGiven = CONSTANT.matcher(given).matches();
            String name = isGiven ? given : Identifiers.constantName(value, parameter);
            if (!isGiven && (name.isEmpty() || Identifiers.hasForeignLetters(value))) {
                problems.add(Message.NO_CONSTANT_NAME.at(
                        spec.at("enum[" + i + "]"),
                        Words.quote(value),
                        Words.quote(parameter),
                        reason(value),
                        quoted(value)));
                continue;
            }
            String other = valuesByName.putIfAbsent(name, value);
            if (other == null) {
                constants.add(new EnumPlan.Constant(name, value));
            } else if (!isGiven || !spec.enumNames().containsKey(other)) {
                problems.add(Message.CONSTANT_CLASH.at(
                        spec.at("enum[" + i + "]"),
                        Words.quote(value),
                        Words.quote(other),
                        Words.quote(parameter),
                        Words.quote(name),
                        quoted(isGiven ? other : value),
                        free(name, valuesByName)));
            }
        }
        return new EnumPlan(type, parameter, constants, spec.openEnum());
    }

    static String reason(String text) {
        return Identifiers.hasForeignLetters(text)
                ? "only the letters a to z take part in names"
                : "it has no letter and no digit";
    }

    private static String free(String name, Map<String, String> taken) {
        int number = 2;
        while (taken.containsKey(name + "_" + number)) {
            number++;
        }
        return name + "_" + number;
    }

    /** As YAML has it between double quotes, cut where it is long. */
    private static String quoted(String value) {
        boolean isLong = value.codePointCount(0, value.length()) > LONGEST_QUOTE;
        String shown = isLong ? value.substring(0, value.offsetByCodePoints(0, LONGEST_QUOTE)) : value;
        String escaped = shown.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
        return '"' + escaped + (isLong ? "…\"" : "\"");
    }
}
