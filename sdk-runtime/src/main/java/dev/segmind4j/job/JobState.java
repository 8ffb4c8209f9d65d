package dev.segmind4j.job;

import dev.segmind4j.request.OpenEnum;
import dev.segmind4j.support.SafeText;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * Where a job is, in the API's words. Open: a word that is not known here counts as still running. Java serialisation keeps
 * it, and the constants are themselves when read back.
 */
public final class JobState extends OpenEnum implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 60;

    /** Accepted, not started. */
    public static final JobState QUEUED = new JobState("QUEUED");

    /** Running. */
    public static final JobState PROCESSING = new JobState("PROCESSING");

    /** Finished; the result can be fetched for one hour after submission. */
    public static final JobState COMPLETED = new JobState("COMPLETED");

    /** Finished without a result. */
    public static final JobState FAILED = new JobState("FAILED");

    private static final List<JobState> KNOWN = List.of(QUEUED, PROCESSING, COMPLETED, FAILED);

    private JobState(String value) {
        super(value);
    }

    /**
     * The state of a text.
     *
     * @param text the text on the wire, in any case; white space around it is ignored
     * @return one of the constants, or a state that keeps a text which is not known
     */
    public static JobState of(String text) {
        String word = text.trim();
        String upper = word.toUpperCase(Locale.ROOT);
        for (JobState state : KNOWN) {
            if (state.value().equals(upper)) {
                return state;
            }
        }
        return new JobState(word);
    }

    /**
     * The states that are known.
     *
     * @return an unmodifiable list
     */
    public static List<JobState> knownValues() {
        return KNOWN;
    }

    /**
     * Whether this is one of the constants.
     *
     * @return false for a word that is not known here
     */
    public boolean known() {
        return KNOWN.contains(this);
    }

    /** The word; one that is not known here on one line, bounded and with control characters escaped. */
    @Override
    public String toString() {
        return SafeText.of(value(), SHOWN);
    }

    private Object writeReplace() {
        return new Word(value());
    }

    /** What stands for a state in a serialised object. */
    private record Word(String value) implements Serializable {
        private Object readResolve() {
            return of(value);
        }
    }

    /**
     * Whether the job is over.
     *
     * @return true for {@link #COMPLETED} and {@link #FAILED}
     */
    public boolean isFinal() {
        return equals(COMPLETED) || equals(FAILED);
    }
}
