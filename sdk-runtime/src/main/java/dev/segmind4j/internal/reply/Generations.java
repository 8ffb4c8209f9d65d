package dev.segmind4j.internal.reply;

import dev.segmind4j.internal.http.HttpReply;
import dev.segmind4j.internal.http.ServerText;
import dev.segmind4j.internal.reply.json.JsonTree;
import dev.segmind4j.internal.reply.json.Members;
import dev.segmind4j.internal.reply.json.Numbers;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.Metrics;
import dev.segmind4j.job.OutputFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes results from replies. */
public final class Generations {
    private static final int LONGEST_ID = 200;

    private final FileMaker files;

    /** Makes files from what replies say of them. */
    public interface FileMaker {
        /**
         * A file that lies somewhere else, or in its own {@code data:} address.
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

        /**
         * A file that came with the reply and was too large for memory.
         *
         * @param mediaType what the reply says, or null
         * @param content a temporary file, from now on the maker's
         * @return the file
         */
        OutputFile spooled(@Nullable String mediaType, Path content);
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
     * The result of a v2 job. Quick: the files are found when the reply is read.
     *
     * @param model the model's slug
     * @param requestId the job's id
     * @param reply a result reply that is COMPLETED, or has an output and names no state
     * @return the result
     */
    public Generation ofJob(String model, String requestId, JobReply reply) {
        Members members = reply.body().object();
        return new ReplyGeneration(
                model,
                requestId,
                files(reply.media()),
                reply.media().gaps(),
                error(members, reply.media()),
                Payload.of(reply.body(), members, false),
                reply.metrics(),
                Numbers.whole(members.value("seed")));
    }

    /** The result of a v1 call that was answered with an object. */
    Generation ofSyncObject(String model, ReplyBody body, Members members, FoundMedia media) {
        HttpReply http = body.http();
        Metrics metrics = MetricsReader.ofHeaders(http);
        Long seed = seed(http);
        return new ReplyGeneration(
                model,
                id(http, members),
                files(media),
                media.gaps(),
                error(members, media),
                Payload.of(body, members, true),
                metrics.equals(Metrics.NONE) ? MetricsReader.of(members) : metrics,
                seed == null ? Numbers.whole(members.value("seed")) : seed);
    }

    /** The result of a v1 call that was answered with JSON that is no object. */
    Generation ofSyncJson(String model, ReplyBody body) {
        JsonTree.Result json = JsonTree.read(body.text(), body.clean());
        if (!json.exact()) {
            throw body.broken(body.problem());
        }
        FoundMedia media = MediaFinder.ofOutput(json.value(), body.clean());
        return of(model, body.http(), files(media), media.gaps(), Payload.ofOutput(body, json.value()));
    }

    /** The result of a v1 call that was answered with a text. */
    Generation ofSyncText(String model, ReplyBody body) {
        FoundMedia media = MediaFinder.ofOutput(body.text(), body.clean());
        return of(model, body.http(), files(media), media.gaps(), Payload.ofText(body));
    }

    /** The result of a v1 call that was answered with a file. */
    Generation ofSyncFile(String model, HttpReply http) {
        Path spooled = http.file();
        OutputFile file = spooled == null
                ? files.inMemory(http.mediaType(), http.body())
                : files.spooled(http.mediaType(), spooled);
        return of(model, http, List.of(file), List.of(), Payload.none());
    }

    private static Generation of(
            String model, HttpReply http, List<OutputFile> files, List<Generation.Gap> gaps, Payload payload) {
        return new ReplyGeneration(
                model, id(http, null), files, gaps, null, payload, MetricsReader.ofHeaders(http), seed(http));
    }

    /** The id to name in a support request. */
    static @Nullable String id(HttpReply http, @Nullable Members members) {
        String header = http.header("x-request-id");
        RequestId id = header == null ? RequestId.of(members) : RequestId.of(header);
        return id == null ? null : ServerText.line(id.text(), LONGEST_ID);
    }

    private static @Nullable Long seed(HttpReply http) {
        return Numbers.whole(http.header("x-seed-value"));
    }

    /** With neither output nor file, whatever the reply says is about that. */
    private static @Nullable String error(Members members, FoundMedia media) {
        return media.hasOutput() ? ErrorText.of(members) : ErrorText.ofFailure(members);
    }

    private List<OutputFile> files(FoundMedia media) {
        List<OutputFile> made = new ArrayList<>();
        for (MediaRef file : media.files()) {
            made.add(files.remote(file));
        }
        return made;
    }
}
