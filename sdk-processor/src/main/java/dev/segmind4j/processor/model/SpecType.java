package dev.segmind4j.processor.model;

import java.util.Locale;

/** The JSON types of the spec format. */
public enum SpecType {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    ARRAY,
    OBJECT,
    ANY;

    /** The word in a spec. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether values are numbers. */
    public boolean isNumeric() {
        return this == INTEGER || this == NUMBER;
    }
}
