package dev.segmind4j.processor.check;

import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.Origin;
import dev.segmind4j.processor.model.ParameterSpec;
import dev.segmind4j.processor.model.Requirement;
import dev.segmind4j.processor.model.SpecType;
import dev.segmind4j.processor.model.Words;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Checks one value of a spec, and what is inside it, against the spec's rules. */
final class ValueCheck {
    private final Subject subject;
    private final String keyword;
    private final Function<String, Origin> places;

    /**
     * Prepares a check.
     *
     * @param subject the parameter whose spec has the value
     * @param keyword where in it the value is, for example {@code default} or {@code example[0].uri}
     */
    ValueCheck(Subject subject, String keyword) {
        this(subject, keyword, subject.spec()::at);
    }

    /**
     * Prepares a check of a value that is written elsewhere.
     *
     * @param subject the parameter that the value is for
     * @param keyword what the value is called
     * @param places where it, and what is inside it, was written
     */
    ValueCheck(Subject subject, String keyword, Function<String, Origin> places) {
        this.subject = subject;
        this.keyword = keyword;
        this.places = places;
    }

    /** Checks a value against a parameter, a property or items. */
    void check(ParameterSpec rules, @Nullable Object value) {
        if (fitsType(rules, value)) {
            checkEnum(rules, value);
            checkRules(rules, value);
        }
    }

    /** Checks a value that the enum itself lists. */
    void checkListed(ParameterSpec rules, Object value) {
        if (fitsType(rules, value)) {
            checkRules(rules, value);
        }
    }

    private boolean fitsType(ParameterSpec rules, @Nullable Object value) {
        TypeFit misfit = TypeFit.of(rules, value);
        if (misfit != null) {
            report(Message.WRONG_TYPE, key(), misfit.expected(), Values.describe(value), misfit.fix());
        }
        return misfit == null;
    }

    private void checkEnum(ParameterSpec rules, @Nullable Object value) {
        List<Object> known = rules.enumValues();
        if (value == null || known.isEmpty() || rules.openEnum() || !KeywordFitRule.fits("enum", rules.type())) {
            return;
        }
        Object canonical = Values.canonical(value);
        if (known.stream().noneMatch(each -> canonical != null && canonical.equals(Values.canonical(each)))) {
            report(Message.NOT_IN_ENUM, key(), Values.show(value), Values.choice(value.toString(), known));
        }
    }

    private void checkRules(ParameterSpec rules, @Nullable Object value) {
        if (value instanceof String text && rules.type() == SpecType.STRING) {
            checkText(rules, text);
        } else if (value instanceof List<?> items && rules.type() == SpecType.ARRAY) {
            checkItems(rules, items);
        } else if (value instanceof Map<?, ?> members && rules.type() == SpecType.OBJECT) {
            checkMembers(rules, members);
        } else if (rules.type().isNumeric()) {
            BigDecimal number = Values.decimal(value);
            // Bounds that no value fits are a mistake of their own, which is told where they are.
            if (number != null && !RangeRule.crosses(rules)) {
                checkNumber(rules, number);
            }
        }
    }

    private void checkNumber(ParameterSpec rules, BigDecimal number) {
        BigDecimal minimum = rules.minimum();
        BigDecimal maximum = rules.maximum();
        BigDecimal above = rules.exclusiveMinimum();
        BigDecimal below = rules.exclusiveMaximum();
        BigDecimal step = rules.multipleOf();
        if (minimum != null && number.compareTo(minimum) < 0) {
            breaks(number, "minimum", minimum);
        }
        if (above != null && number.compareTo(above) <= 0) {
            breaks(number, "exclusiveMinimum", above);
        }
        if (maximum != null && number.compareTo(maximum) > 0) {
            breaks(number, "maximum", maximum);
        }
        if (below != null && number.compareTo(below) >= 0) {
            breaks(number, "exclusiveMaximum", below);
        }
        if (step != null && step.signum() > 0 && number.remainder(step).signum() != 0) {
            breaks(number, "multipleOf", step);
        }
    }

    private void checkText(ParameterSpec rules, String text) {
        int length = text.codePointCount(0, text.length());
        Integer least = rules.minLength();
        Integer greatest = rules.maxLength();
        if (least != null && length < least) {
            breaks(text, "minLength", least);
        }
        if (greatest != null && length > greatest) {
            breaks(text, "maxLength", greatest);
        }
        String format = rules.format();
        if (format != null && !Formats.fits(format, text)) {
            breaks(text, "format", format);
        }
        String pattern = rules.pattern();
        if (pattern != null) {
            switch (PatternTrial.of(pattern, text, subject.budget())) {
                case FOUND -> {}
                case NOT_FOUND -> breaks(text, "pattern", pattern);
                case TOO_SLOW -> report(Message.SLOW_PATTERN, subject.key("pattern"), key());
            }
        }
    }

    private void checkItems(ParameterSpec rules, List<?> items) {
        Integer least = rules.minItems();
        Integer greatest = rules.maxItems();
        if (least != null && items.size() < least) {
            breaks(items, "minItems", least);
        }
        if (greatest != null && items.size() > greatest) {
            breaks(items, "maxItems", greatest);
        }
        Set<@Nullable Object> seen = new HashSet<>();
        ParameterSpec rule = rules.items();
        for (int i = 0; i < items.size(); i++) {
            Object item = items.get(i);
            if (rules.uniqueItems() && !seen.add(Values.canonical(item))) {
                inside("[" + i + "]").breaks(item, "uniqueItems", true);
            }
            if (rule != null) {
                inside("[" + i + "]").check(rule, item);
            }
        }
    }

    private void checkMembers(ParameterSpec rules, Map<?, ?> members) {
        List<String> known =
                rules.properties().stream().map(ParameterSpec::name).toList();
        for (Object name : members.keySet()) {
            if (!known.contains(name)) {
                inside("." + name)
                        .report(
                                Message.UNKNOWN_PROPERTY,
                                key(),
                                Words.quote(name.toString()),
                                Values.choice(name.toString(), known));
            }
        }
        for (ParameterSpec property : rules.properties()) {
            if (members.containsKey(property.name())) {
                inside("." + property.name()).check(property, members.get(property.name()));
            } else if (property.requirement() == Requirement.REQUIRED) {
                report(Message.MISSING_PROPERTY, key(), Words.quote(property.name()));
            }
        }
    }

    private ValueCheck inside(String step) {
        return new ValueCheck(subject, keyword + step, places);
    }

    private String key() {
        return subject.key(keyword);
    }

    private void breaks(@Nullable Object value, String rule, Object limit) {
        report(Message.OUT_OF_RULE, key(), Values.show(value), Words.quote(rule) + " is " + Values.show(limit));
    }

    private void report(Message message, Object... arguments) {
        subject.problems().add(message.at(places.apply(keyword), arguments));
    }
}
