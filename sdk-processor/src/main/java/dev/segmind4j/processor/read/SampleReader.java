package dev.segmind4j.processor.read;

import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.Origin;
import dev.segmind4j.processor.model.Problem;
import dev.segmind4j.processor.model.Sample;
import dev.segmind4j.processor.model.SpecType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the payload that a model's page shows. JSON is YAML, so each value has its place like those of a spec. */
final class SampleReader {
    private static final String ENDING = ".sample.json";

    private SampleReader() {}

    /** Where the sample of a spec file would be. */
    static Path beside(Path spec) {
        String name = String.valueOf(spec.getFileName());
        return spec.resolveSibling(name.replaceFirst("\\.ya?ml$", "") + ENDING);
    }

    static boolean isSample(Path file) {
        return file.toString().endsWith(ENDING);
    }

    /**
     * Reads a sample.
     *
     * @param root the file's document; null if it is empty
     */
    static @Nullable Sample read(String file, @Nullable SpecNode root, List<Problem> problems) {
        if (!(root instanceof SpecNode.Mapping mapping)) {
            problems.add(Message.WRONG_KIND.at(
                    root == null ? Origin.at(file, 1, 1) : root.origin(),
                    "A sample",
                    "a JSON object",
                    root == null ? "left empty" : Kinds.describe(root),
                    "Copy the payload of the model's page, or remove the file."));
            return null;
        }
        List<Sample.Member> members = new ArrayList<>();
        Entries.unique(mapping, problems, Message.DUPLICATE_KEY).forEach((name, entry) -> {
            Map<String, Origin> origins = new LinkedHashMap<>();
            Object value = new JsonReader(name, SpecType.ANY, origins, problems).read(Sample.KEYWORD, entry.value());
            members.add(new Sample.Member(name, value, entry.key().origin(), origins));
        });
        return new Sample(members, mapping.origin());
    }
}
