package dev.segmind4j.error;

import dev.segmind4j.job.JobRef;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words that several messages share. */
final class Sentences {
    private static final int WORST = 300;

    private Sentences() {}

    /** The text with a full stop behind it, unless it has an end already. */
    static String ended(String text) {
        char last = text.isEmpty() ? '.' : text.charAt(text.length() - 1);
        return last == '.' || last == '!' || last == '?' ? text : text + '.';
    }

    /** Seconds for people: {@code 0.4 s}, {@code 600 s}. */
    static String seconds(Duration time) {
        long millis = time.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }

    /** How to go on with a job that is not lost. */
    static String resume(@Nullable JobRef job) {
        return job == null
                ? ""
                : " The job may still finish and be billed: resume(JobRef.parse(\"" + job
                        + "\")) goes on waiting, until " + job.expiresAt() + ".";
    }

    static String cause(@Nullable SegmindException cause) {
        if (cause == null) {
            return "";
        }
        String text = cause.brief();
        return ended(text.length() <= WORST ? text : text.substring(0, WORST) + '…');
    }
}
