package dev.segmind4j.catalog;

import java.util.Locale;

/** What a model makes. */
public enum OutputKind {
    /** One or more images. */
    IMAGE,
    /** One or more videos. */
    VIDEO,
    /** One or more sounds. */
    AUDIO,
    /** Plain text. */
    TEXT,
    /** JSON of the model's own shape. */
    JSON;

    /**
     * The word that a spec uses for this kind.
     *
     * @return the name in lower case, for example {@code image}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
