package dev.segmind4j.processor.read;

import dev.segmind4j.processor.model.Origin;

/** Lines and columns of a text, counted as the YAML parser counts them: from 1, columns in code points. */
final class Positions {
    private Positions() {}

    static Origin at(String file, String text, int index) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < index; i++) {
            char c = text.charAt(i);
            boolean windows = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || (c == '\r' && !windows)) {
                line++;
                lineStart = i + 1;
            }
        }
        return Origin.at(file, line, text.codePointCount(lineStart, index) + 1);
    }
}
