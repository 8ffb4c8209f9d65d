package dev.segmind4j.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A Javadoc comment under construction: paragraphs of HTML, then tags; wrapped. */
final class Javadoc {
    private static final int WIDTH = 100;
    private static final int LONGEST_TAG = 60;

    /** The order of tags that the JDK's own comments keep. */
    private static final List<String> TAGS = List.of("@param", "@return", "@throws", "@see", "@deprecated");

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
            tags.add("@see <a href=\"" + Prose.address(url) + "\">" + label + "</a>");
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
            tags.stream()
                    .sorted(Comparator.comparingInt(tag -> TAGS.indexOf(tag.substring(0, tag.indexOf(' ')))))
                    .forEach(tag -> text.append('\n').append(wrapped(tag, 0, "    ")));
        }
        return CodeBlock.of("$L", text.append('\n'));
    }

    private static String wrapped(String html, int column, String indent) {
        StringBuilder lines = new StringBuilder();
        int length = column;
        for (String word : words(html)) {
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

    /** The parts that stay on one line: words, and inline tags unless they are long. */
    private static List<String> words(String html) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < html.length(); i++) {
            if (html.charAt(i) == '{') {
                int end = html.indexOf('}', i);
                i = end - i < LONGEST_TAG ? end : i;
            } else if (html.charAt(i) == ' ') {
                words.add(html.substring(start, i));
                start = i + 1;
            }
        }
        words.add(html.substring(start));
        return words;
    }
}
