package dev.segmind4j.internal.reply;

import dev.segmind4j.internal.http.HttpReply;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.Metrics;
import dev.segmind4j.job.OutputFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes results from replies. */
public final class Generations {
    private final FileMaker files;

    /** Makes files from what replies say of them. */
    public interface FileMaker {
        /**
         * A file that lies somewhere else.
         *
         * @param file where, and what is known of it
         * @return the file
         */
        OutputFile remote(MediaRef file);

        /**
         * A file that came with the reply.
         *
         * @param mediaType what the reply says, or null
         * @param content the content, not copied
         * @return the file
         */
        OutputFile inMemory(@Nullable String mediaType, byte[] content);
    }

    /**
     * Makes results.
     *
     * @param files makes their files
     */
    public Generations(FileMaker files) {
        this.files = files;
    }

    /**
     * The result of a v2 job.
     *
     * @param model the model's slug
     * @param requestId the job's id
     * @param reply a result reply that is COMPLETED
     * @return the result
     */
    public Generation ofJob(String model, String requestId, JobReply reply) {
        Map<String, @Nullable Object> json = reply.json();
        return new ReplyGeneration(
                model,
                requestId,
                files(json),
                json.get("output"),
                json,
                reply.http().text(),
                reply.metrics(),
                seed(json.get("seed")));
    }

    /**
     * The result of a v1 call. The reply's content type decides what it is, not the model's page.
     *
     * @param model the model's slug
     * @param reply a reply that is a success
     * @return the result
     * @throws dev.segmind4j.error.ProtocolException if the reply says it is JSON and is not, or is an HTML page
     */
    public Generation ofSyncRun(String model, HttpReply reply) {
        String requestId = reply.header("x-request-id");
        Metrics metrics = MetricsReader.ofHeaders(reply);
        Long seed = seed(reply.header("x-seed-value"));
        String type = reply.mediaType();
        if (type == null ? looksLikeJson(reply) : type.equals("application/json") || type.endsWith("+json")) {
            Object value = JsonText.value(reply);
            Map<String, @Nullable Object> json = JsonText.asObject(value);
            Map<String, @Nullable Object> members = json == null ? Map.of() : json;
            return new ReplyGeneration(
                    model,
                    requestId,
                    files(json == null ? Map.of("output", value == null ? "" : value) : members),
                    members.containsKey("output") ? members.get("output") : value,
                    members,
                    reply.text(),
                    metrics.equals(Metrics.NONE) ? MetricsReader.of(members) : metrics,
                    seed == null ? seed(members.get("seed")) : seed);
        }
        if ("text/html".equals(type)) {
            throw JsonText.broken(reply, "is an HTML page", null);
        }
        boolean isText = type != null && type.startsWith("text/");
        return new ReplyGeneration(
                model,
                requestId,
                isText ? List.of() : List.of(files.inMemory(type, reply.body())),
                isText ? reply.text() : null,
                Map.of(),
                null,
                metrics,
                seed);
    }

    private static boolean looksLikeJson(HttpReply reply) {
        return reply.body().length > 0 && (reply.body()[0] == '{' || reply.body()[0] == '[');
    }

    private List<OutputFile> files(Map<String, @Nullable Object> json) {
        List<OutputFile> made = new ArrayList<>();
        for (MediaRef file : MediaReader.of(json)) {
            made.add(files.remote(file));
        }
        return made;
    }

    /** A seed comes as a string or a number. */
    private static @Nullable Long seed(@Nullable Object value) {
        try {
            return value == null ? null : Long.valueOf(value.toString().trim());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
