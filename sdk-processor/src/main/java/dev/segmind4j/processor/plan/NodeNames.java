package dev.segmind4j.processor.plan;

/**
 * Names inside a model's own classes, which no caller sees, for one parameter, property or items of a list. Both are
 * unique within the model.
 *
 * @param name in camel case, for example {@code voiceSpeed}
 * @param constant in upper case, for example {@code VOICE_SPEED}
 */
public record NodeNames(String name, String constant) {
    /** The name with an upper-case letter in front, to put behind a word. */
    public String capitalised() {
        return Identifiers.capitalised(name);
    }
}
