package dev.segmind4j.processor.check;

import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.Requirement;
import dev.segmind4j.processor.model.Words;

/** Pages that call a parameter required and give it the default null mean one of the two. */
final class RequiredNullRule implements ParameterRule {
    @Override
    public void check(Subject subject) {
        if (subject.spec().requirement() == Requirement.REQUIRED
                && subject.has("default")
                && subject.spec().defaultValue() == null) {
            subject.report(Message.REQUIRED_NULL, "default", Words.quote(subject.path()));
        }
    }
}
