package dev.segmind4j.processor.check;

import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.SpecType;
import dev.segmind4j.processor.model.Words;

/** Arrays say what they hold, objects which members they have. */
final class ShapeRule implements ParameterRule {
    @Override
    public void check(Subject subject) {
        SpecType type = subject.spec().type();
        if (type == SpecType.ARRAY && !subject.has("items")) {
            subject.report(Message.ITEMS_MISSING, "type", Words.quote(subject.path()));
        }
        if (type == SpecType.OBJECT && !subject.has("properties")) {
            subject.report(Message.PROPERTIES_MISSING, "type", Words.quote(subject.path()));
        }
    }
}
