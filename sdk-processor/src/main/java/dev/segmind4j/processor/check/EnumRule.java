package dev.segmind4j.processor.check;

import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.SpecType;
import dev.segmind4j.processor.model.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** An enum lists each value once, and nothing else; what describes an enum comes with one. */
final class EnumRule implements ParameterRule {
    private static final Pattern CUT_OFF_MARK = Pattern.compile("\\+ ?[0-9]{1,4} more");

    @Override
    public void check(Subject subject) {
        SpecType type = subject.spec().type();
        if (!subject.has("enum")) {
            if (type == SpecType.STRING || type.isNumeric()) {
                needsEnum(subject, "openEnum");
            }
            if (type == SpecType.STRING) {
                needsEnum(subject, "enumNames");
            }
        } else {
            checkDistinct(subject);
            checkMarks(subject);
        }
    }

    private static void needsEnum(Subject subject, String keyword) {
        if (subject.has(keyword)) {
            subject.report(Message.NEEDS_ENUM, keyword, subject.key(keyword), Words.quote(keyword));
        }
    }

    private static void checkDistinct(Subject subject) {
        List<Object> values = subject.spec().enumValues();
        Map<Object, Integer> seen = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            Integer first = seen.putIfAbsent(Values.canonical(values.get(i)), i);
            if (first != null) {
                subject.report(
                        Message.DUPLICATE_ENUM_VALUE,
                        "enum[" + i + "]",
                        subject.key("enum"),
                        Values.show(values.get(i)),
                        subject.spec().at("enum[" + first + "]").nearby());
            }
        }
    }

    private static void checkMarks(Subject subject) {
        List<Object> values = subject.spec().enumValues();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof String text
                    && CUT_OFF_MARK.matcher(text).matches()) {
                subject.report(Message.CUT_OFF_MARK, "enum[" + i + "]", subject.key("enum"), Words.quote(text));
            }
        }
    }
}
