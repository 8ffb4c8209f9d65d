package dev.segmind4j.processor.pages;

import dev.segmind4j.processor.emit.MarkdownEmitter;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The folder of pages. Files that the tool did not make are nobody's business but their author's. */
final class PageFolder {
    /** How a file differs from what it should be. */
    enum State {
        MISSING("is missing"),
        STALE("is stale"),
        LEFT_OVER("belongs to no model any more"),
        FOREIGN("is in the way of a page, but was not made from the specs; move it");

        private final String words;

        State(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    private final Path folder;

    PageFolder(Path folder) {
        this.folder = folder;
    }

    /** The files that differ from what they should be, by name. */
    SortedMap<String, State> differences(Map<String, String> pages) throws IOException {
        SortedMap<String, State> differences = new TreeMap<>();
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Path file = folder.resolve(page.getKey());
            byte[] wanted = page.getValue().getBytes(StandardCharsets.UTF_8);
            if (!Files.exists(file)) {
                differences.put(page.getKey(), State.MISSING);
            } else if (!isMade(file)) {
                differences.put(page.getKey(), State.FOREIGN);
            } else if (!Arrays.equals(wanted, Files.readAllBytes(file))) {
                differences.put(page.getKey(), State.STALE);
            }
        }
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.md")) {
                for (Path file : files) {
                    String name = String.valueOf(file.getFileName());
                    if (!pages.containsKey(name) && isMade(file)) {
                        differences.put(name, State.LEFT_OVER);
                    }
                }
            }
        }
        return differences;
    }

    /** Mends the differences, but for files that are somebody else's. */
    void mend(Map<String, String> pages, SortedMap<String, State> differences) throws IOException {
        Files.createDirectories(folder);
        // First, since a file system may hold names that differ in case for one.
        for (Map.Entry<String, State> difference : differences.entrySet()) {
            if (difference.getValue() == State.LEFT_OVER) {
                Files.delete(folder.resolve(difference.getKey()));
            }
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            State state = differences.get(page.getKey());
            if (state == State.MISSING || state == State.STALE) {
                write(folder.resolve(page.getKey()), page.getValue());
            }
        }
    }

    private void write(Path file, String text) throws IOException {
        Path next = folder.resolve("." + file.getFileName() + ".next");
        try {
            Files.writeString(next, text);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    private static boolean isMade(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String first = lines.readLine();
            return first != null && first.startsWith(MarkdownEmitter.MARK);
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
