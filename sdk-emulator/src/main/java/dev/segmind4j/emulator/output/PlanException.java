package dev.segmind4j.emulator.output;

/** Says that a model can make nothing of its parameters although they keep to the spec; the job fails with the message. */
final class PlanException extends Exception {
    private static final long serialVersionUID = 1L;

    PlanException(String message) {
        super(message);
    }
}
