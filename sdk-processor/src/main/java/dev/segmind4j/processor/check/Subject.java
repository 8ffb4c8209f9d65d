package dev.segmind4j.processor.check;

import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.ParameterSpec;
import dev.segmind4j.processor.model.Problem;
import dev.segmind4j.processor.model.Words;
import java.util.List;

/**
 * A parameter under check.
 *
 * @param spec the parameter
 * @param path what messages call it, for example {@code voice.speed} or {@code image_urls[]}
 * @param budget what the patterns of its model may still take
 * @param problems where findings go
 */
record Subject(ParameterSpec spec, String path, PatternTrial.Budget budget, List<Problem> problems) {
    /** The keyword with its parameter, for example {@code 'minimum' of 'guidance'}. */
    String key(String keyword) {
        return Words.key(keyword, path);
    }

    /** Whether the spec has a keyword, whatever its value. */
    boolean has(String keyword) {
        return spec.origins().containsKey(keyword);
    }

    /** Reports a problem at a keyword's value. */
    void report(Message message, String keyword, Object... arguments) {
        problems.add(message.at(spec.at(keyword), arguments));
    }

    void reportDepth(int limit) {
        problems.add(Message.NESTED_TOO_DEEP.at(spec.origin(), Words.quote(path), limit));
    }
}
