package dev.segmind4j.processor.check;

import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Constants' names of the spec's own are for values that exist, legal, and different. */
final class EnumNamesRule implements ParameterRule {
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]*");

    @Override
    public void check(Subject subject) {
        if (subject.spec().enumValues().isEmpty()) {
            return;
        }
        List<String> known =
                subject.spec().enumValues().stream().map(String::valueOf).toList();
        Map<String, String> valueByName = new HashMap<>();
        subject.spec().enumNames().forEach((value, name) -> {
            String keyword = "enumNames[" + value + "]";
            if (!known.contains(value)) {
                subject.report(
                        Message.UNKNOWN_ENUM_NAME,
                        keyword,
                        subject.key("enumNames"),
                        Words.quote(value),
                        Values.choice(value, known));
            }
            if (!NAME.matcher(name).matches()) {
                subject.report(Message.BAD_CONSTANT_NAME, keyword, subject.key(keyword), Words.quote(name));
            } else if (name.length() > Limits.NAME) {
                subject.report(
                        Message.NAME_TOO_LONG,
                        keyword,
                        subject.key(keyword),
                        name.length(),
                        Limits.NAME,
                        "Shorten it.");
            }
            String other = valueByName.putIfAbsent(name, value);
            if (other != null) {
                subject.report(
                        Message.DUPLICATE_CONSTANT_NAME,
                        keyword,
                        subject.key("enumNames"),
                        Words.quote(other),
                        Words.quote(value),
                        Words.quote(name));
            }
        });
    }
}
