package dev.segmind4j.internal.reply;

import dev.segmind4j.job.Generation;
import dev.segmind4j.job.JobState;
import dev.segmind4j.job.Metrics;
import dev.segmind4j.job.OutputFile;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A result that came in a reply. */
record ReplyGeneration(
        String model,
        @Nullable String requestId,
        List<OutputFile> files,
        List<Gap> gaps,
        @Nullable String error,
        Payload payload,
        Metrics metrics,
        @Nullable Long seed)
        implements Generation {
    private static final int NAMES_TOLD = 20;

    ReplyGeneration {
        files = List.copyOf(files);
    }

    @Override
    public JobState state() {
        return JobState.COMPLETED;
    }

    @Override
    public OutputFile file() {
        if (files.isEmpty()) {
            throw new IllegalStateException(subject() + " has no file; " + instead());
        }
        return files.get(0);
    }

    @Override
    public OutputFile file(String name) {
        Set<String> names = new LinkedHashSet<>();
        for (OutputFile file : files) {
            String its = file.name();
            if (name.equals(its)) {
                return file;
            }
            if (names.size() < NAMES_TOLD) {
                names.add(its == null ? "one without a name" : "'" + its + "'");
            }
        }
        throw new IllegalStateException(subject() + " has no file named '" + name + "'; "
                + (files.isEmpty() ? "it has none at all; " + instead() : "it has " + String.join(", ", names)));
    }

    private String subject() {
        return "the result of '" + model + "'" + (requestId == null ? "" : " (request id '" + requestId + "')");
    }

    /** What there is in place of a file. */
    private String instead() {
        if (error != null) {
            return "the server says: " + error;
        }
        if (!gaps.isEmpty()) {
            return gaps.size() + " of its outputs are missing, see gaps()";
        }
        if (payload.text() != null) {
            return "its output is a text, see text()";
        }
        return payload.output() == null ? "it has no output at all, see json()" : "its output is JSON, see output()";
    }

    @Override
    public @Nullable String text() {
        return payload.text();
    }

    @Override
    public @Nullable Object output() {
        return payload.output();
    }

    @Override
    public @Nullable Object decodedOutput() {
        return payload.decodedOutput();
    }

    @Override
    public Map<String, @Nullable Object> json() {
        return payload.json();
    }

    @Override
    public @Nullable String rawJson() {
        return payload.rawJson();
    }

    /** Model, id, and how many files. */
    @Override
    public String toString() {
        return "Generation{model=" + model + ", requestId=" + requestId + ", files=" + files.size()
                + (gaps.isEmpty() ? "" : ", gaps=" + gaps.size()) + "}";
    }
}
