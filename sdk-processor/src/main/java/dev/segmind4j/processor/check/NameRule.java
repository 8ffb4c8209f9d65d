package dev.segmind4j.processor.check;

import dev.segmind4j.processor.model.Characters;
import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.Words;

/** A parameter's name is any text that can be seen, on one line and short enough for the names of class files. */
final class NameRule implements ParameterRule {
    @Override
    public void check(Subject subject) {
        String name = subject.spec().name();
        name.codePoints()
                .filter(Characters::isInvisible)
                .findFirst()
                .ifPresent(c -> subject.problems()
                        .add(Message.UNWANTED_CHARACTER.at(
                                subject.spec().origin(), "the name " + Words.quote(name), Characters.name(c))));
        int length = name.codePointCount(0, name.length());
        if (length > Limits.NAME) {
            subject.problems()
                    .add(Message.NAME_TOO_LONG.at(
                            subject.spec().origin(),
                            "The name " + Words.quote(name),
                            length,
                            Limits.NAME,
                            "Check that it is a name; extra(name, value) sends parameters that no spec describes."));
        }
    }
}
