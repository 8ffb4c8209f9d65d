package dev.segmind4j.processor.read;

import dev.segmind4j.processor.model.Characters;
import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.ModelSpec;
import dev.segmind4j.processor.model.Origin;
import dev.segmind4j.processor.model.Problem;
import dev.segmind4j.processor.model.Sample;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads specs written in YAML. Whatever the bytes, the outcome is models and located problems, never an exception; time and
 * memory are bounded by the size of the file.
 */
public final class SpecReader {
    /** The largest file that is read, in bytes. */
    public static final int MAX_BYTES = 1 << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final List<ModelSpec> models = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private SpecReader() {}

    /**
     * Reads files, each with the sample beside it: {@code flux-pro.sample.json} for {@code flux-pro.yaml}.
     *
     * @param files the files; their models come in this order
     * @return the models and everything that is wrong with how they are written
     */
    public static ReadResult readAll(List<Path> files) {
        SpecReader reader = new SpecReader();
        files.forEach(reader::add);
        return reader.result();
    }

    /**
     * Reads the bytes of a file.
     *
     * @param file what to call it in origins
     * @param content UTF-8, with or without a byte order mark
     * @return the model, if it is one, and everything that is wrong with how it is written
     */
    public static ReadResult read(Path file, byte[] content) {
        SpecReader reader = new SpecReader();
        reader.add(reader.model(file.toString(), content));
        return reader.result();
    }

    /**
     * Reads the text of a file.
     *
     * @param file what to call it in origins
     * @param content YAML
     * @return the model, if it is one, and everything that is wrong with how it is written
     */
    public static ReadResult read(Path file, String content) {
        SpecReader reader = new SpecReader();
        reader.add(reader.model(file.toString(), content));
        return reader.result();
    }

    private ReadResult result() {
        // What an alias repeats is read, and found wrong, at each use.
        return new ReadResult(models, problems.stream().distinct().sorted().toList());
    }

    private void add(Path file) {
        byte[] content = bytes(file);
        ModelSpec model = content == null ? null : model(file.toString(), content);
        Path beside = SampleReader.beside(file);
        Sample sample = Files.exists(beside) ? sample(beside) : null;
        add(model == null ? null : model.withSample(sample));
    }

    private void add(@Nullable ModelSpec model) {
        if (model != null) {
            models.add(model);
        }
    }

    private @Nullable Sample sample(Path file) {
        byte[] content = bytes(file);
        String text = content == null ? null : text(file.toString(), content);
        int before = problems.size();
        SpecNode root = text == null ? null : tree(file.toString(), text);
        return text == null || problems.size() > before && root == null
                ? null
                : SampleReader.read(file.toString(), root, problems);
    }

    private byte @Nullable [] bytes(Path file) {
        if (Files.isDirectory(file)) {
            problems.add(Message.FILE_UNREADABLE.at(new Origin(file.toString(), 0, 0, null), "it is a folder"));
            return null;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(MAX_BYTES + 1);
            if (content.length > MAX_BYTES) {
                tooLarge(file.toString(), Math.max(content.length, Files.size(file)));
                return null;
            }
            return content;
        } catch (IOException e) {
            problems.add(Message.FILE_UNREADABLE.at(new Origin(file.toString(), 0, 0, null), Causes.of(e)));
            return null;
        }
    }

    private @Nullable ModelSpec model(String file, byte[] content) {
        String text = text(file, content);
        return text == null ? null : model(file, text);
    }

    private @Nullable ModelSpec model(String file, String content) {
        int before = problems.size();
        SpecNode root = tree(file, content);
        if (root instanceof SpecNode.Mapping mapping) {
            return ModelReader.read(mapping, problems);
        }
        if (root != null) {
            problems.add(Message.WRONG_KIND.at(
                    root.origin(),
                    "A spec",
                    "a mapping",
                    Kinds.describe(root),
                    "Write 'slug: …' and so on, one key per line."));
        } else if (problems.size() == before) {
            problems.add(Message.FILE_EMPTY.at(Origin.at(file, 1, 1)));
        }
        return null;
    }

    private @Nullable String text(String file, byte[] content) {
        if (content.length > MAX_BYTES) {
            tooLarge(file, content.length);
            return null;
        }
        return Utf8.decode(file, content, problems);
    }

    /** The document, or null if it is empty or cannot be read, with the reason among the problems. */
    private @Nullable SpecNode tree(String file, String content) {
        if (content.length() > MAX_BYTES) {
            tooLarge(file, content.length());
            return null;
        }
        String text = content.isEmpty() || content.charAt(0) != BYTE_ORDER_MARK ? content : content.substring(1);
        int unwanted = Characters.firstUnwanted(text);
        if (unwanted >= 0) {
            problems.add(Message.UNWANTED_CHARACTER.at(
                    Positions.at(file, text, unwanted), "this line", Characters.name(text.codePointAt(unwanted))));
            return null;
        }
        return YamlParser.parse(file, text, problems);
    }

    private void tooLarge(String file, long size) {
        problems.add(Message.FILE_TOO_LARGE.at(new Origin(file, 0, 0, null), size, MAX_BYTES));
    }
}
