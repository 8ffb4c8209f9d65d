package dev.segmind4j.processor.check;

import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.SpecType;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A pattern compiles. */
final class PatternRule implements ParameterRule {
    @Override
    public void check(Subject subject) {
        String pattern = subject.spec().pattern();
        if (pattern == null || subject.spec().type() != SpecType.STRING) {
            return;
        }
        String key = subject.key("pattern");
        int length = pattern.codePointCount(0, pattern.length());
        if (length > Limits.PATTERN) {
            subject.report(Message.NAME_TOO_LONG, "pattern", key, length, Limits.PATTERN, "Shorten it.");
            return;
        }
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            String place = e.getIndex() < 0 ? "" : " near character " + (e.getIndex() + 1);
            subject.report(Message.BAD_PATTERN, "pattern", key, e.getDescription() + place);
        }
    }
}
