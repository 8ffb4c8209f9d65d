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
     * @return the job's id; for a v1 call the reply's {@code x-request-id} or {@code request_id}, or null if it had none
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
     * @throws IllegalStateException if there is none; the message has the server's words about it, or says what there is instead
     */
    OutputFile file();

    /**
     * The first file of a name.
     *
     * @param name what {@link OutputFile#name()} answers
     * @return the file
     * @throws IllegalStateException if there is none; the message says which names there are
     */
    OutputFile file(String name);

    /**
     * All files: those of {@code output} first, then those that the reply names beside it, each in the server's order and once.
     * A file is whatever address (http, https or {@code data:}) stands alone in a value, under any name and at any depth, also in
     * JSON inside a text; and a picture, video or sound in bare base64. Parameters that the reply repeats and the API's own
     * addresses are none.
     *
     * @return an unmodifiable list; empty for a model that makes text or JSON
     */
    List<OutputFile> files();

    /**
     * Where a file is missing: of several outputs one may have been refused, and the reply has null or an error in its place.
     *
     * @return an unmodifiable list in the server's order, of at most 1,000; empty if nothing is known to be missing
     */
    default List<Gap> gaps() {
        return List.of();
    }

    /**
     * What the server says went wrong, although the job is COMPLETED.
     *
     * @return one line of at most 500 characters; null if it says nothing
     */
    default @Nullable String error() {
        return null;
    }

    /**
     * What a text model wrote.
     *
     * @return the text; null if the output is files, an object or absent. Some models put their provider's JSON here, see
     *     {@link #decodedOutput()}; it stays a text where files were found in it
     */
    @Nullable
    String text();

    /**
     * The reply's {@code output} as it came; what cannot be a value of Java is a text, see {@link #json()}.
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
     * The whole reply. What cannot be a value of Java (what is nested deeper than 64 levels, a number of more than 1,000
     * characters, {@code NaN}) is a text, as the server wrote it. Of several members of one name the first that is not null
     * stands. Read at the first call.
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

    /**
     * A place where a file is missing.
     *
     * @param place where in the reply: {@code output[1]}
     * @param reason the server's words in its place, one line of at most 500 characters, or null if there is nothing
     */
    record Gap(String place, @Nullable String reason) {}
}
