package dev.segmind4j.request;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text of which some values are known: a list of allowed values that outlives the list's next edition. Each generated
 * subclass has a constant per known value and an {@code of(text)} that keeps a text which it does not know.
 */
public abstract class OpenEnum {
    private final String value;

    /**
     * For generated subclasses.
     *
     * @param value the text on the wire
     */
    protected OpenEnum(String value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /**
     * The text on the wire.
     *
     * @return for example {@code 16:9}
     */
    public final String value() {
        return value;
    }

    /** Equal if of the same class with the same text. */
    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof OpenEnum that && that.getClass() == getClass() && that.value.equals(value);
    }

    @Override
    public final int hashCode() {
        return value.hashCode();
    }

    /** The text on the wire. */
    @Override
    public String toString() {
        return value;
    }
}
