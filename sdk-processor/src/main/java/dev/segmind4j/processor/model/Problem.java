package dev.segmind4j.processor.model;

/**
 * Something wrong with a spec.
 *
 * @param origin where
 * @param id a stable id such as {@code SPEC012}
 * @param severity whether it fails the build
 * @param message what rule, what was found, what to do
 */
public record Problem(Origin origin, String id, Severity severity, String message) implements Comparable<Problem> {
    /** Whether a problem fails the build. */
    public enum Severity {
        /** Fails the build. */
        ERROR,
        /** Is worth knowing. */
        WARNING
    }

    @Override
    public int compareTo(Problem other) {
        int byOrigin = origin.compareTo(other.origin);
        return byOrigin != 0 ? byOrigin : id.compareTo(other.id);
    }

    /** {@code path:line:column: [ID] message}. */
    @Override
    public String toString() {
        return origin + ": [" + id + "] " + message;
    }
}
