package dev.segmind4j.processor.check;

import dev.segmind4j.processor.model.Message;
import java.math.BigDecimal;

/** A step is greater than zero. */
final class MultipleRule implements ParameterRule {
    @Override
    public void check(Subject subject) {
        BigDecimal step = subject.spec().multipleOf();
        if (step != null && subject.spec().type().isNumeric() && step.signum() <= 0) {
            subject.report(Message.BAD_MULTIPLE, "multipleOf", subject.key("multipleOf"), Values.show(step));
        }
    }
}
