package dev.segmind4j.processor.check;

import dev.segmind4j.processor.model.Message;
import org.jspecify.annotations.Nullable;

/** The classes of an object or an enum stay below the limits of class files. */
final class ParameterSizeRule implements ParameterRule {
    @Override
    public void check(Subject subject) {
        int properties = subject.spec().properties().size();
        if (properties > Limits.PARAMETERS) {
            subject.report(Message.TOO_MANY_PARAMETERS, "properties", "An object", properties, Limits.PARAMETERS);
        }
        int values = subject.spec().enumValues().size();
        if (values > Limits.ENUM_VALUES) {
            subject.report(Message.TOO_MANY_ENUM_VALUES, "enum", "A parameter", values, Limits.ENUM_VALUES);
        }
        checkValues(subject, "default", subject.spec().defaultValue());
        checkValues(subject, "example", subject.spec().example());
    }

    private static void checkValues(Subject subject, String keyword, @Nullable Object value) {
        int values = Values.count(value);
        if (values > Limits.EXAMPLE_VALUES) {
            subject.report(
                    Message.TOO_MANY_EXAMPLE_VALUES, keyword, subject.key(keyword), values, Limits.EXAMPLE_VALUES);
        }
    }
}
