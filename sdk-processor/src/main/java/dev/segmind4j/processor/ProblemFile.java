package dev.segmind4j.processor;

import dev.segmind4j.processor.model.Problem;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** The file that has all problems of a compilation where a compiler is not told each of them. */
final class ProblemFile {
    /** Beside the generated sources, so that it is in no jar of classes. */
    static final String NAME = "segmind4j-problems.txt";

    private final Filer filer;

    ProblemFile(Filer filer) {
        this.filer = filer;
    }

    /**
     * Writes all problems, a line each.
     *
     * @return what to say of it, for example {@code ; all are in /app/target/segmind4j-problems.txt}; empty if there is no file
     */
    String write(List<Problem> errors, List<Problem> warnings) {
        try {
            FileObject file = filer.createResource(StandardLocation.SOURCE_OUTPUT, "", NAME);
            try (Writer writer = new OutputStreamWriter(file.openOutputStream(), StandardCharsets.UTF_8)) {
                for (Problem error : errors) {
                    writer.write("error: " + error + "\n");
                }
                for (Problem warning : warnings) {
                    writer.write("warning: " + warning + "\n");
                }
            }
            return "; all are in " + name(file);
        } catch (IOException | RuntimeException e) {
            // Compilers answer in their own ways where they have no such folder, or gave the file away in an earlier
            // round. What
            // stands in the file is also told in the next compilation, when the first problems are mended.
            return "";
        }
    }

    private static String name(FileObject file) {
        try {
            return Path.of(file.toUri()).toString();
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return file.getName();
        }
    }
}
