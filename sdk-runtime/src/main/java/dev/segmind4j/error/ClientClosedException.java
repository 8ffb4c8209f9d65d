package dev.segmind4j.error;

import dev.segmind4j.job.JobRef;
import dev.segmind4j.support.SafeText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The client was closed before the call was over, or before it began. Jobs that were open run on at the server. A client
 * whose engine ended by a fault of its own ends all its calls with this, too; the fault is the cause then.
 */
public final class ClientClosedException extends SegmindException {
    private static final long serialVersionUID = 1L;
    private static final int LISTED = 5;
    private static final int CAUSE = 200;

    /** What {@link #refs()} answers. */
    private final List<JobRef> refs;

    /**
     * For the runtime and for tests that need a failure.
     *
     * @param ref the job of the call that fails with this, or null if it has none
     * @param refs all jobs that were open when the client was closed or were accepted while it was closing, that one too; empty
     *     for a call on a client closed before
     */
    public ClientClosedException(@Nullable JobRef ref, List<JobRef> refs) {
        this(ref, refs, null);
    }

    /**
     * For an engine that ended by a fault of its own. For the runtime and for tests that need a failure.
     *
     * @param ref the job of the call that fails with this, or null if it has none
     * @param refs all jobs that were open when the client ended, that one too
     * @param cause the fault, or null if the client was closed in the usual way
     */
    public ClientClosedException(@Nullable JobRef ref, List<JobRef> refs, @Nullable Throwable cause) {
        super(message(ref, refs, cause), ref, cause);
        // Thousands of calls that end together share one list: this makes no copy of one that cannot change.
        this.refs = List.copyOf(refs);
    }

    /**
     * The jobs that were open when the client was closed, or were accepted while it was closing; with {@link #ref()}, if this
     * call has one.
     *
     * @return an unmodifiable list; each may be resumed with another client until it expires
     */
    public List<JobRef> refs() {
        return refs;
    }

    private static String message(@Nullable JobRef ref, List<JobRef> refs, @Nullable Throwable cause) {
        String end = cause == null
                ? "The client was closed"
                : "The client ended by a fault of its own (" + SafeText.of(nameOf(cause), CAUSE) + ")";
        int count = Math.max(refs.size(), ref == null ? 0 : 1);
        if (count == 0) {
            return cause == null
                    ? "The client is closed. Keep it open for as long as calls are made; close() ends everything."
                    : end + ". Make a new one, and report the fault.";
        }
        StringBuilder text = new StringBuilder(end)
                .append(" while ")
                .append(count)
                .append(
                        count == 1
                                ? " job was open. It may still finish and be billed; resume it with another client:"
                                : " jobs were open. They may still finish and be billed; resume them with another client:");
        for (JobRef listed : listed(ref, refs)) {
            text.append("\n  ").append(Sentences.listed(listed));
            if (listed.equals(ref) && count > 1) {
                text.append(" (this call's)");
            }
        }
        if (count > LISTED) {
            text.append("\n  and ").append(count - LISTED).append(" more, see refs()");
        }
        return text.toString();
    }

    /** The first few, the call's own before all others. */
    private static List<JobRef> listed(@Nullable JobRef ref, List<JobRef> refs) {
        List<JobRef> listed = new ArrayList<>();
        if (ref != null) {
            listed.add(ref);
        }
        for (int i = 0; i < refs.size() && listed.size() < LISTED; i++) {
            if (!refs.get(i).equals(ref)) {
                listed.add(refs.get(i));
            }
        }
        return listed;
    }

    private static String nameOf(Throwable cause) {
        String message = cause.getMessage();
        return cause.getClass().getSimpleName() + (message == null || message.isEmpty() ? "" : ": " + message);
    }
}
