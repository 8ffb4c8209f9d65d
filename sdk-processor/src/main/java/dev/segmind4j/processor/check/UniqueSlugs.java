package dev.segmind4j.processor.check;

import dev.segmind4j.processor.model.Located;
import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.ModelSpec;
import dev.segmind4j.processor.model.Problem;
import dev.segmind4j.processor.model.Words;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Each model is described once in the whole set. */
final class UniqueSlugs {
    private UniqueSlugs() {}

    static void check(List<ModelSpec> models, List<Problem> problems) {
        Map<String, Located<String>> seen = new HashMap<>();
        models.stream()
                .map(ModelSpec::slug)
                .filter(slug -> !slug.value().isEmpty())
                .sorted(Comparator.comparing(Located::origin))
                .forEach(slug -> {
                    Located<String> first = seen.putIfAbsent(slug.value(), slug);
                    if (first != null) {
                        problems.add(
                                Message.DUPLICATE_SLUG.at(slug.origin(), Words.quote(slug.value()), first.origin()));
                    }
                });
    }
}
