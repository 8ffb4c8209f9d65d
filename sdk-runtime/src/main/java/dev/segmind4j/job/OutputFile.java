package dev.segmind4j.job;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that a model made: on the API's content network for about 7 days, or in memory. Downloads go without the API key,
 * follow redirects and are tried three times. They need the client to be open; what is in memory does not.
 */
public interface OutputFile {
    /**
     * Where the file lies.
     *
     * @return an http, https or {@code data:} address, or null if the file came with the reply of a v1 call
     */
    @Nullable
    String url();

    /**
     * The media type.
     *
     * @return for example {@code image/png}: what the reply says, or what the address's ending says; null if neither does
     */
    @Nullable
    String mediaType();

    /**
     * The size that the reply states.
     *
     * @return bytes, or null if it states none
     */
    @Nullable
    Long size();

    /**
     * The file's content, in memory; for large videos prefer {@link #saveTo}.
     *
     * @return the content, a new array at each call
     * @throws java.io.InterruptedIOException if the thread is interrupted; its interrupt status is set again
     * @throws IOException if the download fails or breaks off
     * @throws dev.segmind4j.error.ClientClosedException if the client is closed and the file is not in memory
     */
    byte[] bytes() throws IOException;

    /**
     * Saves the file under a name that gets the right extension: of the download's media type, else of the address, else
     * {@code bin}. The folder is made if it is not there. The file appears when it is whole, replacing one of that name; a
     * full disk or a broken download leaves nothing behind.
     *
     * @param folder where to
     * @param name the file's name; the extension is added unless it is there
     * @return the file that was written
     * @throws IllegalArgumentException if the name is empty, {@code .}, {@code ..} or contains a separator
     * @throws java.io.InterruptedIOException if the thread is interrupted; its interrupt status is set again
     * @throws IOException if the download fails or breaks off, or the file cannot be written
     * @throws dev.segmind4j.error.ClientClosedException if the client is closed and the file is not in memory
     */
    Path saveIn(Path folder, String name) throws IOException;

    /**
     * Saves the file as it is told, whatever its media type. The folder is made if it is not there. The file appears when it
     * is whole, replacing one that is there; a full disk or a broken download leaves nothing behind.
     *
     * @param file the file to write
     * @return {@code file}
     * @throws java.io.InterruptedIOException if the thread is interrupted; its interrupt status is set again
     * @throws IOException if the download fails or breaks off, or the file cannot be written
     * @throws dev.segmind4j.error.ClientClosedException if the client is closed and the file is not in memory
     */
    Path saveTo(Path file) throws IOException;
}
