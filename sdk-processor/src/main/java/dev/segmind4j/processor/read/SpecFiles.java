package dev.segmind4j.processor.read;

import dev.segmind4j.processor.model.Problem;
import java.nio.file.Path;
import java.util.List;

/**
 * The spec files that an option names.
 *
 * @param files absolute paths, sorted, each once
 * @param problems what is wrong with the option
 */
public record SpecFiles(List<Path> files, List<Problem> problems) {
    public SpecFiles {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }
}
