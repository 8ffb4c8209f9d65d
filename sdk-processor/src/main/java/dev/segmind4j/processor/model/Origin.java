package dev.segmind4j.processor.model;

import org.jspecify.annotations.Nullable;

/**
 * Where something in a spec was written.
 *
 * @param file the spec's absolute path, or the qualified name of the type that has the annotated element
 * @param line the line, from 1; 0 where there is none
 * @param column the column, from 1; without a line, a number that gives the order of places with one file
 * @param element a handle that the front end understands (a place in Java source), or null; its text is what the place is called
 */
public record Origin(
        String file, int line, int column, @Nullable Object element) implements Comparable<Origin> {
    /** A place in a file. */
    public static Origin at(String file, int line, int column) {
        return new Origin(file, line, column, null);
    }

    /** Whether the place is in Java source. */
    public boolean isJava() {
        return element != null;
    }

    /** The place as another one in the same spec calls it: {@code in line 5}, {@code at app.SketchXl.prompt()}. */
    public String nearby() {
        return line > 0 ? "in line " + line : "at " + this;
    }

    @Override
    public int compareTo(Origin other) {
        int byFile = file.compareTo(other.file);
        int byLine = Integer.compare(line, other.line);
        return byFile != 0 ? byFile : byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /** {@code file:line:column}, what there is of it; or what the handle is called. */
    @Override
    public String toString() {
        if (element != null) {
            return element.toString();
        }
        return line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
