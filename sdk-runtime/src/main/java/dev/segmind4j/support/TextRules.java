package dev.segmind4j.support;

import dev.segmind4j.catalog.ParameterInfo;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules for texts. Lengths are Unicode code points, patterns an unanchored search, as JSON Schema has it. */
final class TextRules {
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/\\-_\\s]++={0,2}+\\s*+");
    private static final int LISTED = 20;

    private TextRules() {}

    static void check(Validation validation, ParameterInfo parameter, String value) {
        if (!parameter.enumValues().isEmpty() && !parameter.enumValues().contains(value)) {
            notAllowed(
                    validation,
                    parameter,
                    ", but is " + JsonValues.display(value),
                    value,
                    nearest(parameter.enumValues(), value));
        }
        int length = value.codePointCount(0, value.length());
        Integer least = parameter.minLength();
        Integer greatest = parameter.maxLength();
        if (least != null && length < least) {
            validation.violation(
                    parameter,
                    "minLength",
                    "must have at least " + Amounts.of(least, "character") + ", but has " + length,
                    value,
                    null);
        }
        if (greatest != null && length > greatest) {
            validation.violation(
                    parameter,
                    "maxLength",
                    "must have at most " + Amounts.of(greatest, "character") + ", but has " + length,
                    value,
                    null);
        }
        Pattern pattern = parameter.pattern();
        if (pattern != null && !pattern.matcher(value).find()) {
            validation.violation(
                    parameter,
                    "pattern",
                    "must match " + pattern.pattern() + ", but is " + JsonValues.display(value),
                    value,
                    null);
        }
        checkFormat(validation, parameter, value);
    }

    private static void checkFormat(Validation validation, ParameterInfo parameter, String value) {
        if ("uri".equals(parameter.format()) && !Uris.isFetchable(value)) {
            validation.violation(
                    parameter,
                    "format",
                    "must be a URI that begins with http://, https:// or data:, but is " + JsonValues.display(value),
                    value,
                    null);
        } else if ("base64".equals(parameter.format()) && !BASE64.matcher(value).matches()) {
            validation.violation(
                    parameter, "format", "must be base64, but is " + JsonValues.display(value), value, null);
        }
    }

    static void notAllowed(
            Validation validation, ParameterInfo parameter, String found, Object value, @Nullable String nearest) {
        List<Object> allowed = parameter.enumValues();
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < allowed.size() && i < LISTED; i++) {
            list.append(i == 0 ? "" : ", ").append(JsonValues.display(allowed.get(i)));
        }
        if (allowed.size() > LISTED) {
            list.append(" or ").append(allowed.size() - LISTED).append(" more");
        }
        if (parameter.openEnum()) {
            validation.warning(
                    parameter,
                    "enum",
                    "is none of the values that the model's page lists, a list that is known to be cut off: " + list
                            + found,
                    value,
                    null);
        } else {
            validation.violation(parameter, "enum", "must be one of " + list + found, value, nearest);
        }
    }

    private static @Nullable String nearest(List<Object> allowed, String value) {
        String folded = fold(value);
        for (Object candidate : allowed) {
            if (fold(candidate.toString()).equals(folded)) {
                return JsonValues.display(candidate);
            }
        }
        String best = null;
        int bestDistance = 3;
        for (Object candidate : allowed) {
            int distance = EditDistance.between(folded, fold(candidate.toString()));
            if (distance < bestDistance && distance * 2 <= folded.length()) {
                best = candidate.toString();
                bestDistance = distance;
            }
        }
        return best == null ? null : JsonValues.display(best);
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s_./x-]", ":");
    }
}
