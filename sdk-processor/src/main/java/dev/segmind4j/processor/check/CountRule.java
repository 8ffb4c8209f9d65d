package dev.segmind4j.processor.check;

import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.ParameterSpec;
import dev.segmind4j.processor.model.SpecType;
import org.jspecify.annotations.Nullable;

/** Lengths and numbers of items are not negative, and the least is not above the greatest. */
final class CountRule implements ParameterRule {
    @Override
    public void check(Subject subject) {
        ParameterSpec spec = subject.spec();
        if (spec.type() == SpecType.STRING) {
            check(subject, "minLength", spec.minLength(), "maxLength", spec.maxLength());
        }
        if (spec.type() == SpecType.ARRAY) {
            check(subject, "minItems", spec.minItems(), "maxItems", spec.maxItems());
        }
    }

    private static void check(
            Subject subject, String leastKey, @Nullable Integer least, String greatestKey, @Nullable Integer greatest) {
        boolean negative = isNegative(subject, leastKey, least) | isNegative(subject, greatestKey, greatest);
        if (!negative && least != null && greatest != null && least > greatest) {
            subject.report(
                    Message.NOTHING_FITS,
                    leastKey,
                    subject.key(leastKey),
                    least.toString(),
                    "'" + greatestKey + "'",
                    greatest.toString());
        }
    }

    private static boolean isNegative(Subject subject, String key, @Nullable Integer count) {
        if (count == null || count >= 0) {
            return false;
        }
        subject.report(Message.NEGATIVE_COUNT, key, subject.key(key), count);
        return true;
    }
}
