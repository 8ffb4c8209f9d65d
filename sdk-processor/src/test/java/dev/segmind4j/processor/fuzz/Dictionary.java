package dev.segmind4j.processor.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Words worth inserting, from a file as fuzzers take it: one per line, in quotes, with {@code \\}, {@code \"} and {@code \x00}. */
final class Dictionary {
    private Dictionary() {}

    static List<byte[]> read(String name) {
        List<byte[]> words = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(Path.of("src/test/resources/fuzz", name))) {
                if (line.startsWith("\"")) {
                    words.add(word(line.substring(1, line.length() - 1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static byte[] word(String escaped) {
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        int i = 0;
        while (i < escaped.length()) {
            if (escaped.charAt(i) != '\\') {
                word.write(escaped.charAt(i++));
            } else if (escaped.charAt(i + 1) == 'x') {
                word.write(Integer.parseInt(escaped.substring(i + 2, i + 4), 16));
                i += 4;
            } else {
                word.write(escaped.charAt(i + 1));
                i += 2;
            }
        }
        return word.toByteArray();
    }
}
