package dev.segmind4j.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/** A Javadoc comment under construction: paragraphs of HTML, then tags; wrapped. */
final class Javadoc {
    private static final int WIDTH = 100;

    private final List<String> paragraphs = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();

    private Javadoc() {}

    /** A comment that begins with a sentence. */
    static Javadoc of(String sentence) {
        return new Javadoc().paragraph(sentence);
    }

    /** Adds a paragraph; an empty one is left out. */
    Javadoc paragraph(String html) {
        if (!html.isEmpty()) {
            paragraphs.add(html);
        }
        return this;
    }

    Javadoc param(String name, String html) {
        tags.add("@param " + name + " " + html);
        return this;
    }

    Javadoc returns(String html) {
        tags.add("@return " + html);
        return this;
    }

    Javadoc throwing(String exception, String html) {
        tags.add("@throws " + exception + " " + html);
        return this;
    }

    Javadoc deprecated(boolean deprecated) {
        if (deprecated) {
            tags.add("@deprecated the model's page advises against it");
        }
        return this;
    }

    /** A link, left out where there is no address. */
    Javadoc see(String url, String label) {
        if (!url.isEmpty()) {
            tags.add("@see <a href=\"" + Prose.html(url) + "\">" + label + "</a>");
        }
        return this;
    }

    /** The comment as an argument for {@code addJavadoc}. */
    CodeBlock build() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < paragraphs.size(); i++) {
            text.append(i == 0 ? "" : "\n\n<p>").append(wrapped(paragraphs.get(i), i == 0 ? 0 : 3, ""));
        }
        if (!tags.isEmpty()) {
            text.append(paragraphs.isEmpty() ? "" : "\n");
            tags.forEach(tag -> text.append('\n').append(wrapped(tag, 0, "    ")));
        }
        return CodeBlock.of("$L", text.append('\n'));
    }

    private static String wrapped(String html, int column, String indent) {
        StringBuilder lines = new StringBuilder();
        int length = column;
        for (String word : html.split(" ", -1)) {
            if (length > column && length + 1 + word.length() > WIDTH) {
                lines.append('\n').append(indent);
                length = indent.length();
            } else if (!lines.isEmpty()) {
                lines.append(' ');
                length++;
            }
            lines.append(word);
            length += word.length();
        }
        return lines.toString();
    }
}
