package dev.segmind4j.processor.check;

import dev.segmind4j.processor.model.Located;
import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.ModelSpec;
import dev.segmind4j.processor.model.Problem;
import dev.segmind4j.processor.model.Words;
import java.util.List;

/** The page's address becomes a link in Javadoc. */
final class DocsRule implements ModelRule {
    @Override
    public void check(ModelSpec model, List<Problem> problems) {
        Located<String> docs = model.docs();
        if (docs == null) {
            return;
        }
        int length = docs.value().codePointCount(0, docs.value().length());
        if (length > Limits.ADDRESS) {
            problems.add(Message.NAME_TOO_LONG.at(
                    docs.origin(), "'docs'", length, Limits.ADDRESS, "Copy it from the page."));
        } else if (!Formats.isWebAddress(docs.value())) {
            problems.add(Message.BAD_DOCS.at(docs.origin(), Words.quote(docs.value())));
        }
    }
}
