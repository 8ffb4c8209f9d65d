package dev.segmind4j.job;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came out of a model: files, a text or JSON, whatever the shape of the reply. Immutable. An interface so that tests
 * can make one; applications get theirs from a call.
 */
public interface Generation {
    /**
     * The model that made it.
     *
     * @return the slug
     */
    String model();

    /**
     * The API's id of the call.
     *
     * @return the job's id; for a v1 call the reply's {@code x-request-id}, or null if it had none
     */
    @Nullable
    String requestId();

    /**
     * The job's last state.
     *
     * @return {@link JobState#COMPLETED}
     */
    JobState state();

    /**
     * The only file, or the first of several.
     *
     * @return the file
     * @throws IllegalStateException if there is none; the message says what there is instead
     */
    OutputFile file();

    /**
     * All files, in the server's order.
     *
     * @return an unmodifiable list; empty for a model that makes text or JSON
     */
    List<OutputFile> files();

    /**
     * What a text model wrote.
     *
     * @return the text; null if the output is files, an object or absent. Some models put their provider's JSON here, see
     *     {@link #decodedOutput()}
     */
    @Nullable
    String text();

    /**
     * The reply's {@code output} as it came.
     *
     * @return a text, {@link Long}, {@link java.math.BigDecimal}, {@link Boolean}, list or map; null if it is absent. For a
     *     v1 call the whole JSON reply
     */
    @Nullable
    Object output();

    /**
     * The reply's {@code output}, and if that is a text which holds a JSON object or array, that JSON.
     *
     * @return a text, {@link Long}, {@link java.math.BigDecimal}, {@link Boolean}, list or map; null if it is absent
     */
    @Nullable
    Object decodedOutput();

    /**
     * The whole reply.
     *
     * @return an unmodifiable map of JSON values; empty for a v1 call that was answered with a file or with JSON that is
     *     not an object
     */
    Map<String, @Nullable Object> json();

    /**
     * The whole reply as the server wrote it.
     *
     * @return JSON, or null for a v1 call that was answered with a file
     */
    @Nullable
    String rawJson();

    /**
     * What the server measured.
     *
     * @return the metrics, {@link Metrics#NONE} if it said nothing
     */
    Metrics metrics();

    /**
     * The seed that was used.
     *
     * @return the seed, or null if the server does not say
     */
    @Nullable
    Long seed();
}
