package dev.segmind4j.processor.read;

import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.Problem;
import dev.segmind4j.processor.model.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The entries of a mapping by key, of which the first counts. */
final class Entries {
    private Entries() {}

    static Map<String, SpecNode.Entry> unique(SpecNode.Mapping mapping, List<Problem> problems, Message duplicate) {
        Map<String, SpecNode.Entry> unique = new LinkedHashMap<>();
        for (SpecNode.Entry entry : mapping.entries()) {
            if (!(entry.key() instanceof SpecNode.Scalar key)) {
                problems.add(Message.KEY_NOT_TEXT.at(entry.key().origin(), Kinds.describe(entry.key())));
                continue;
            }
            SpecNode.Entry first = unique.putIfAbsent(key.text(), entry);
            if (first != null) {
                problems.add(duplicate.at(
                        key.origin(),
                        Words.quote(key.text()),
                        first.key().origin().nearby()));
            }
        }
        return unique;
    }
}
