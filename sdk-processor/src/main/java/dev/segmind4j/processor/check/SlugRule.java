package dev.segmind4j.processor.check;

import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.ModelSpec;
import dev.segmind4j.processor.model.Problem;
import dev.segmind4j.processor.model.Words;
import java.util.List;
import java.util.regex.Pattern;

/** A slug is one segment of a path, and short enough for the names of class files. */
final class SlugRule implements ModelRule {
    private static final Pattern SLUG = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    @Override
    public void check(ModelSpec model, List<Problem> problems) {
        String slug = model.slug().value();
        if (slug.isEmpty()) {
            return;
        }
        if (!SLUG.matcher(slug).matches()) {
            problems.add(Message.BAD_SLUG.at(model.slug().origin(), Words.quote(slug)));
        } else if (slug.length() > Limits.NAME) {
            problems.add(Message.NAME_TOO_LONG.at(
                    model.slug().origin(), "'slug'", slug.length(), Limits.NAME, "Check that it is a slug."));
        }
    }
}
