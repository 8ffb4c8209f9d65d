package dev.segmind4j.processor.plan;

/**
 * A value of a type that Java has.
 *
 * @param kind which
 * @param sentAsText whether it goes over the wire as text though it is none
 */
public record ScalarPlan(Kind kind, boolean sentAsText) implements ValuePlan {
    /** The types that Java has. */
    public enum Kind {
        /** {@link String}. */
        TEXT,
        /** {@code long}. */
        WHOLE,
        /** {@code double}. */
        DECIMAL,
        /** {@code boolean}. */
        FLAG,
        /** Any JSON value. */
        ANY
    }
}
