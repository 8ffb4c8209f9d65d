package dev.segmind4j.processor.model;

import org.jspecify.annotations.Nullable;

/**
 * Where something in a spec was written.
 *
 * @param file the spec's absolute path, or the qualified name of the annotated element
 * @param line the line, from 1; 0 where there is none
 * @param column the column, from 1; 0 where there is none
 * @param element a handle that the front end understands (an annotated element), or null
 */
public record Origin(
        String file, int line, int column, @Nullable Object element) implements Comparable<Origin> {
    /** A place in a file. */
    public static Origin at(String file, int line, int column) {
        return new Origin(file, line, column, null);
    }

    @Override
    public int compareTo(Origin other) {
        int byFile = file.compareTo(other.file);
        int byLine = Integer.compare(line, other.line);
        return byFile != 0 ? byFile : byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /** {@code file:line:column}, what is 0 left out. */
    @Override
    public String toString() {
        return line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
