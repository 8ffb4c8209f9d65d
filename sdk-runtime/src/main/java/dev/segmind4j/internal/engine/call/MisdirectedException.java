package dev.segmind4j.internal.engine.call;

/** A reply that answers something else than what was asked: it is another job's. */
public final class MisdirectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A reply that is not believed.
     *
     * @param message what it says, as the end of a sentence that begins with "the reply"
     */
    public MisdirectedException(String message) {
        super(message, null, false, false);
    }
}
