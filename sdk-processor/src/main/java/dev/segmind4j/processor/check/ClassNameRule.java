package dev.segmind4j.processor.check;

import dev.segmind4j.processor.model.Located;
import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.ModelSpec;
import dev.segmind4j.processor.model.Problem;
import dev.segmind4j.processor.model.Words;
import java.util.List;
import java.util.regex.Pattern;

/** A class name of the spec's own; ASCII, so that no two names look the same. */
final class ClassNameRule implements ModelRule {
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z0-9]*");

    @Override
    public void check(ModelSpec model, List<Problem> problems) {
        Located<String> name = model.javaName();
        if (name == null) {
            return;
        }
        if (!NAME.matcher(name.value()).matches()) {
            problems.add(Message.BAD_CLASS_NAME.at(name.origin(), Words.quote(name.value())));
        } else if (name.value().length() > Limits.NAME) {
            problems.add(Message.NAME_TOO_LONG.at(
                    name.origin(), "'javaName'", name.value().length(), Limits.NAME, "Shorten it."));
        }
    }
}
