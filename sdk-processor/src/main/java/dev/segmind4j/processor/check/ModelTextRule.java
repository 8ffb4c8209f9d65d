package dev.segmind4j.processor.check;

import dev.segmind4j.processor.model.Located;
import dev.segmind4j.processor.model.ModelSpec;
import dev.segmind4j.processor.model.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A model's texts fit into constants. */
final class ModelTextRule implements ModelRule {
    @Override
    public void check(ModelSpec model, List<Problem> problems) {
        check("title", model.title(), problems);
        check("description", model.description(), problems);
        check("category", model.category(), problems);
        check("note", model.note(), problems);
    }

    private static void check(String key, @Nullable Located<String> text, List<Problem> problems) {
        if (text != null) {
            Texts.check("'" + key + "'", text.origin(), text.value(), problems);
        }
    }
}
