package dev.segmind4j.job;

import dev.segmind4j.request.OpenEnum;
import java.util.List;
import java.util.Locale;

/**
 * Where a job is, in the API's words. Open: a word that is not known here counts as still running.
 */
public final class JobState extends OpenEnum {
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
     * @param text the text on the wire, in any case
     * @return one of the constants, or a state that keeps a text which is not known
     */
    public static JobState of(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        for (JobState state : KNOWN) {
            if (state.value().equals(upper)) {
                return state;
            }
        }
        return new JobState(text);
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

    /**
     * Whether the job is over.
     *
     * @return true for {@link #COMPLETED} and {@link #FAILED}
     */
    public boolean isFinal() {
        return equals(COMPLETED) || equals(FAILED);
    }
}
