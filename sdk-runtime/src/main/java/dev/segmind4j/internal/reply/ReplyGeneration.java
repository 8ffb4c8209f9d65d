package dev.segmind4j.internal.reply;

import dev.segmind4j.job.Generation;
import dev.segmind4j.job.JobState;
import dev.segmind4j.job.Metrics;
import dev.segmind4j.job.OutputFile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A result that came in a reply. */
record ReplyGeneration(
        String model,
        @Nullable String requestId,
        List<OutputFile> files,
        @Nullable Object output,
        Map<String, @Nullable Object> json,
        @Nullable String rawJson,
        Metrics metrics,
        @Nullable Long seed)
        implements Generation {
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
            throw new IllegalStateException("the result of '" + model + "'"
                    + (requestId == null ? "" : " (request id '" + requestId + "')") + " has no file; "
                    + (output == null
                            ? "it has no output at all, see json()"
                            : text() != null
                                    ? "its output is a text, see text()"
                                    : "its output is JSON, see output()"));
        }
        return files.get(0);
    }

    @Override
    public @Nullable String text() {
        return output instanceof String text && !MediaReader.isAddress(text) ? text : null;
    }

    @Override
    public @Nullable Object decodedOutput() {
        if (output instanceof String text
                && (text.trim().startsWith("{") || text.trim().startsWith("["))) {
            try {
                return JsonText.parse(text);
            } catch (IOException | RuntimeException e) {
                return output;
            }
        }
        return output;
    }

    /** Model, id, and how many files. */
    @Override
    public String toString() {
        return "Generation{model=" + model + ", requestId=" + requestId + ", files=" + files.size() + "}";
    }
}
