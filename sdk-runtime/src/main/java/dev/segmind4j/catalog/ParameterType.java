package dev.segmind4j.catalog;

import java.util.Locale;

/** The JSON type of a parameter, in JSON Schema's words. */
public enum ParameterType {
    /** Text; an enum of texts is a string too. */
    STRING,
    /** A whole number, a Java {@code long}. */
    INTEGER,
    /** A number, a Java {@code double}. */
    NUMBER,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** A list; {@link ParameterInfo#items()} describes its elements. */
    ARRAY,
    /** A JSON object; {@link ParameterInfo#properties()} describes its members. */
    OBJECT,
    /** Any JSON value. */
    ANY;

    /**
     * The word that a spec uses for this type.
     *
     * @return the name in lower case, for example {@code integer}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
