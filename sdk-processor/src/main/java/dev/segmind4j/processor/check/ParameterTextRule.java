package dev.segmind4j.processor.check;

import dev.segmind4j.processor.model.ParameterSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parameter's texts fit into constants. */
final class ParameterTextRule implements ParameterRule {
    @Override
    public void check(Subject subject) {
        ParameterSpec spec = subject.spec();
        check(subject, "description", spec.description());
        check(subject, "note", spec.note());
        check(subject, "example", spec.example());
        check(subject, "default", spec.defaultValue());
        List<Object> values = spec.enumValues();
        for (int i = 0; i < values.size(); i++) {
            check(subject, "enum[" + i + "]", values.get(i));
        }
    }

    private static void check(Subject subject, String keyword, @Nullable Object value) {
        Texts.check(subject.key(keyword), subject.spec().at(keyword), value, subject.problems());
    }
}
