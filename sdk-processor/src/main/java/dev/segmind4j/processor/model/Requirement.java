package dev.segmind4j.processor.model;

/** What {@code required} says. */
public enum Requirement {
    /** {@code true}. */
    REQUIRED,
    /** {@code advised}: the page says required, its own samples omit it. */
    ADVISED,
    /** {@code false}, the default. */
    OPTIONAL
}
