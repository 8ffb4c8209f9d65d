package dev.segmind4j.catalog;

/** Whether a caller has to set a parameter. */
public enum Presence {
    /** Leaving it out is a violation. */
    REQUIRED,
    /** The model's page says required but its own samples leave it out: leaving it out is a warning. */
    ADVISED,
    /** May be left out. */
    OPTIONAL
}
