package dev.segmind4j.support;

import dev.segmind4j.catalog.ParameterInfo;
import dev.segmind4j.catalog.Presence;
import dev.segmind4j.request.OpenEnum;
import dev.segmind4j.request.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks values against the rules of their parameters and collects everything that is wrong. Generated validators call
 * it member by member; {@link JsonValidation} calls it for JSON that comes from elsewhere, so that both give one
 * verdict. Not thread-safe.
 */
public final class Validation {
    private final List<Violation> violations = new ArrayList<>();
    private final List<Violation> warnings = new ArrayList<>();
    private String prefix = "";
    private Set<String> overridden;

    /**
     * Starts with nothing found.
     *
     * @param overridden names of members that the caller gave past the spec, which are not checked
     */
    public Validation(Set<String> overridden) {
        this.overridden = overridden;
    }

    /**
     * How one item or nested value is checked.
     *
     * @param <T> the value's class
     */
    @FunctionalInterface
    public interface Rule<T> {
        /**
         * Checks a value.
         *
         * @param validation collects what is wrong
         * @param value the value
         */
        void check(Validation validation, T value);
    }

    /**
     * Checks a text.
     *
     * @param parameter its rules
     * @param value the text, or null if it is not set
     */
    public void text(ParameterInfo parameter, @Nullable String value) {
        if (present(parameter, value) && value != null) {
            TextRules.check(this, parameter, value);
        }
    }

    /**
     * Checks a value of an enum.
     *
     * @param parameter its rules
     * @param value the value, or null if it is not set
     */
    public void text(ParameterInfo parameter, @Nullable OpenEnum value) {
        text(parameter, value == null ? null : value.value());
    }

    /**
     * Checks a whole number.
     *
     * @param parameter its rules
     * @param value the number, or null if it is not set
     */
    public void integer(ParameterInfo parameter, @Nullable Long value) {
        if (present(parameter, value) && value != null) {
            NumberRules.check(this, parameter, value);
        }
    }

    /**
     * Checks a number.
     *
     * @param parameter its rules
     * @param value the number, or null if it is not set
     */
    public void number(ParameterInfo parameter, @Nullable Double value) {
        exact(parameter, value);
    }

    void exact(ParameterInfo parameter, @Nullable Number value) {
        if (present(parameter, value) && value != null) {
            NumberRules.check(this, parameter, value);
        }
    }

    /**
     * Checks a boolean or a value of any type, which can only be missing.
     *
     * @param parameter its rules
     * @param value the value, or null if it is not set
     */
    public void any(ParameterInfo parameter, @Nullable Object value) {
        present(parameter, value);
    }

    /**
     * Checks a list and its items.
     *
     * @param parameter the list's rules
     * @param items the items, or null if the list is not set
     * @param rule checks one item; its own parameter is {@code parameter.items()}
     * @param <T> the items' class
     */
    public <T> void list(ParameterInfo parameter, @Nullable List<T> items, Rule<? super T> rule) {
        if (!present(parameter, items) || items == null) {
            return;
        }
        ListRules.check(this, parameter, items);
        String outer = prefix;
        Set<String> outerOverridden = overridden;
        for (int i = 0; i < items.size(); i++) {
            prefix = outer + parameter.name() + "[" + i + "]";
            overridden = Set.of();
            rule.check(this, items.get(i));
        }
        prefix = outer;
        overridden = outerOverridden;
    }

    /**
     * Checks a nested value.
     *
     * @param parameter its rules
     * @param value the value, or null if it is not set
     * @param overridden names of the value's members that are not checked
     * @param rule checks the members
     * @param <T> the value's class
     */
    public <T> void object(ParameterInfo parameter, @Nullable T value, Set<String> overridden, Rule<? super T> rule) {
        if (!present(parameter, value) || value == null) {
            return;
        }
        String outer = prefix;
        Set<String> outerOverridden = this.overridden;
        prefix = path(parameter) + ".";
        this.overridden = overridden;
        rule.check(this, value);
        prefix = outer;
        this.overridden = outerOverridden;
    }

    /**
     * What is wrong.
     *
     * @return the violations in the order in which they were found
     */
    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    /**
     * What is doubtful.
     *
     * @return the warnings in the order in which they were found
     */
    public List<Violation> warnings() {
        return List.copyOf(warnings);
    }

    private boolean present(ParameterInfo parameter, @Nullable Object value) {
        if (overridden.contains(parameter.name())) {
            return false;
        }
        if (value == null) {
            if (parameter.presence() == Presence.REQUIRED) {
                violation(parameter, "required", "is required, but is not set", null, null);
            } else if (parameter.presence() == Presence.ADVISED) {
                warning(
                        parameter,
                        "required",
                        "is not set; the model's page calls it required, its own samples leave it out",
                        null,
                        null);
            }
            return false;
        }
        return true;
    }

    String path(ParameterInfo parameter) {
        return prefix + parameter.name();
    }

    void violation(
            ParameterInfo parameter, String rule, String sentence, @Nullable Object value, @Nullable String nearest) {
        violations.add(finding(path(parameter), rule, sentence, value, nearest));
    }

    void warning(
            ParameterInfo parameter, String rule, String sentence, @Nullable Object value, @Nullable String nearest) {
        warnings.add(finding(path(parameter), rule, sentence, value, nearest));
    }

    private static Violation finding(
            String path, String rule, String sentence, @Nullable Object value, @Nullable String nearest) {
        String message =
                "'" + path + "' " + sentence + (nearest == null ? "" : "; the nearest legal value is " + nearest);
        return new Violation(path, rule, message, value == null ? null : JsonValues.display(value), nearest);
    }
}
