package dev.segmind4j.processor.emit;

import dev.segmind4j.processor.plan.ModelPlan;
import dev.segmind4j.processor.plan.SetPlan;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Emits what people read about a set of models: a page for each, and an index. */
public final class MarkdownEmitter {
    /** What the first line of each page begins with. */
    public static final String MARK = "<!-- Made by segmind4j from ";

    private static final String INDEX = "README.md";

    private MarkdownEmitter() {}

    /**
     * Emits a set's pages.
     *
     * @param set the plan
     * @param refresh the command that makes the pages anew
     * @return texts by the names of their files
     */
    public static SortedMap<String, String> emit(SetPlan set, String refresh) {
        SortedMap<String, String> pages = new TreeMap<>();
        StringBuilder index = new StringBuilder(mark("the specs", refresh) + "# Models\n"
                + Markdown.head(List.of("Slug", "Title", "Java", "Output", "Typical latency", "Typical price")));
        for (ModelPlan model : set.models()) {
            String slug = model.spec().slug().value();
            pages.put(file(slug), mark("the spec of " + slug, refresh) + PageEmitter.emit(set, model));
            index.append(Markdown.row(List.of(
                    "[" + Markdown.code(slug) + "](" + file(slug) + ")",
                    Markdown.text(model.spec().title().value()),
                    PageEmitter.method(set, model),
                    Markdown.text(model.spec().output().value()),
                    PageEmitter.latency(model.spec()),
                    PageEmitter.price(model.spec()))));
        }
        pages.put(INDEX, index.toString());
        return Collections.unmodifiableSortedMap(pages);
    }

    private static String mark(String source, String refresh) {
        return MARK + source + ". Do not edit; refresh with: " + refresh + " -->\n";
    }

    /** A slug begins with a letter or digit, so that nothing else has the name of one that would be the index's. */
    private static String file(String slug) {
        return (slug + ".md").equalsIgnoreCase(INDEX) ? "_" + slug + ".md" : slug + ".md";
    }
}
