package dev.segmind4j.processor.check;

import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.Words;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** A member's name of the spec's own; ASCII, so that no two names look the same. */
final class MemberNameRule implements ParameterRule {
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");

    @Override
    public void check(Subject subject) {
        String name = subject.spec().javaName();
        if (name == null) {
            return;
        }
        if (!NAME.matcher(name).matches() || SourceVersion.isKeyword(name, SourceVersion.RELEASE_17)) {
            subject.report(Message.BAD_MEMBER_NAME, "javaName", subject.key("javaName"), Words.quote(name));
        } else if (name.length() > Limits.NAME) {
            subject.report(
                    Message.NAME_TOO_LONG,
                    "javaName",
                    subject.key("javaName"),
                    name.length(),
                    Limits.NAME,
                    "Shorten it.");
        }
    }
}
