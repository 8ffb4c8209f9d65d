package dev.segmind4j.processor.read;

import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.Origin;
import dev.segmind4j.processor.model.Problem;
import dev.segmind4j.processor.model.Words;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the specs that the option {@value #OPTION} names: absolute folders or files, separated as in a class path. A
 * relative path is refused, because a compiler's working directory is the module under one build tool and the root of the
 * project, or of the user's disk, under another.
 */
public final class SpecFolder {
    /** The processor's option. */
    public static final String OPTION = "segmind.specs";

    private static final Origin ORIGIN = new Origin(OPTION, 0, 0, null);

    private final Lister lister;
    private final Set<Path> files = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private SpecFolder(Lister lister) {
        this.lister = lister;
    }

    /** Lists the specs in a folder, and the samples beside them. */
    interface Lister {
        List<Path> list(Path folder) throws IOException;
    }

    /**
     * Finds the files.
     *
     * @param option the option's text, or null if it is not given
     * @return the *.yaml and *.yml files of each folder, without those of its subfolders, and each file that is named itself
     */
    public static SpecFiles find(@Nullable String option) {
        return find(option, SpecFolder::list);
    }

    static SpecFiles find(@Nullable String option, Lister lister) {
        SpecFolder folder = new SpecFolder(lister);
        boolean any = false;
        for (String part : (option == null ? "" : option).split(File.pathSeparator, -1)) {
            String path = part.trim();
            if (!path.isEmpty()) {
                any = true;
                folder.add(path);
            }
        }
        if (!any) {
            folder.problems.add(Message.SPECS_NOT_GIVEN.at(ORIGIN, File.pathSeparator));
        }
        return new SpecFiles(List.copyOf(folder.files), folder.problems);
    }

    private void add(String text) {
        Path path;
        try {
            path = Path.of(text);
        } catch (InvalidPathException e) {
            problems.add(Message.SPECS_NOT_A_PATH.at(ORIGIN, Words.quote(text), e.getReason()));
            return;
        }
        if (!path.isAbsolute()) {
            problems.add(Message.SPECS_RELATIVE.at(ORIGIN, Words.quote(text), absolute(text)));
        } else if (Files.isDirectory(path)) {
            addFolder(path.normalize());
        } else if (Files.exists(path)) {
            files.add(path.normalize());
        } else {
            problems.add(Message.SPECS_NOT_FOUND.at(ORIGIN, Words.quote(text)));
        }
    }

    /** What to write instead of a relative path. */
    private static String absolute(String text) {
        return text.contains("${")
                ? "The build tool has put nothing in place of '${…}': write the name that it has for the project's folder."
                : "Write -Asegmind.specs=${project.basedir}/" + text.replaceFirst("^(\\./)+", "") + ".";
    }

    private void addFolder(Path folder) {
        List<Path> found;
        try {
            found = lister.list(folder);
        } catch (IOException | DirectoryIteratorException e) {
            problems.add(Message.SPECS_UNREADABLE.at(ORIGIN, Words.quote(folder.toString()), Causes.of(e)));
            return;
        }
        List<Path> specs =
                found.stream().filter(file -> !SampleReader.isSample(file)).toList();
        if (specs.isEmpty()) {
            problems.add(Message.SPECS_EMPTY.at(ORIGIN, Words.quote(folder.toString())));
        }
        files.addAll(specs);
        List<Path> samples = specs.stream().map(SampleReader::beside).toList();
        found.stream()
                .filter(file -> SampleReader.isSample(file) && !samples.contains(file))
                .sorted()
                .forEach(file -> problems.add(Message.SAMPLE_LEFT_OVER.at(new Origin(file.toString(), 0, 0, null))));
    }

    private static List<Path> list(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*.{yaml,yml,sample.json}")) {
            for (Path entry : entries) {
                if (!Files.isDirectory(entry)) {
                    found.add(entry);
                }
            }
        }
        return found;
    }
}
