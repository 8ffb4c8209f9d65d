package dev.segmind4j.error;

import dev.segmind4j.job.JobRef;
import dev.segmind4j.support.SafeText;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words that several messages share. What comes from a server is bounded here and has no control characters. */
final class Sentences {
    private static final int CALL = 300;
    private static final int WORDS = 500;
    private static final int NAME = 100;
    private static final int BRIEF = 300;
    /** A reference that was cut would be of no use. */
    private static final int LONGEST_REFERENCE = 500;

    private Sentences() {}

    /** What a server says, or what the failure underneath says. */
    static String words(String text) {
        return SafeText.of(text, WORDS);
    }

    /** Method and path. */
    static String call(String text) {
        return SafeText.of(text, CALL);
    }

    /** An id, a slug or a state. */
    static String name(String text) {
        return "'" + SafeText.of(text, NAME) + "'";
    }

    /** A job in the middle of a sentence. */
    static String job(JobRef ref) {
        return "job " + name(ref.requestId()) + " of " + name(ref.model());
    }

    /** A job at the beginning of a sentence. */
    static String theJob(JobRef ref) {
        return "J" + job(ref).substring(1);
    }

    /** The text with a full stop behind it, unless it has an end already. */
    static String ended(String text) {
        char last = text.isEmpty() ? '.' : text.charAt(text.length() - 1);
        return last == '.' || last == '!' || last == '?' ? text : text + '.';
    }

    /** Seconds for people: {@code 0.4 s}, {@code 600 s}. */
    static String seconds(Duration time) {
        long millis;
        try {
            millis = time.toMillis();
        } catch (ArithmeticException e) {
            millis = time.isNegative() ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        return millis % 1000 == 0 ? millis / 1000 + " s" : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }

    /** How to go on with a job that is not lost. */
    static String resume(@Nullable JobRef job) {
        return job == null
                ? ""
                : " The job may still finish and be billed: resume(" + reference(job) + ") goes on waiting, until "
                        + job.expiresAt() + ".";
    }

    /** The expression that makes the reference again. */
    static String reference(JobRef job) {
        String text = job.toString();
        return text.length() <= LONGEST_REFERENCE ? "JobRef.parse(\"" + text + "\")" : "ref()";
    }

    /** A reference in a list. */
    static String listed(JobRef job) {
        String text = job.toString();
        return text.length() <= LONGEST_REFERENCE ? text : job(job) + ", see refs()";
    }

    /** A failure underneath, in short. */
    static String brief(SegmindException failure) {
        return ended(SafeText.of(failure.brief(), BRIEF));
    }
}
