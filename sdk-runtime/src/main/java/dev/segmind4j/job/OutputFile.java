package dev.segmind4j.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that a model made: on the API's content network for about 7 days, in memory, or in a temporary file if it came with the
 * reply of a v1 call and is large. Only what is in memory, that of a {@code data:} address too, outlives the client.
 *
 * <p>Downloads go without the API key. What comes is compared with what was promised: its length with what the download and the
 * job's result state, its beginning with the media type; a web page or an error message in the place of a picture is an error. A
 * download that fails is tried again for about 30 seconds, longer if its host asks for that, for a fresh file may take some
 * seconds to appear; a full disk is not. All tries together take at most {@code SegmindClientBuilder.downloadTimeout}, a file has
 * at most {@code maxDownloadSize} bytes, and a download that gets no byte for a minute has failed. Eight downloads from one host
 * run at once, the others wait.
 */
public interface OutputFile {
    /**
     * What the reply calls the file, so that a mask is told from a picture. The name is that of the nearest member on the way from
     * the file's address to the top of the reply that says which file it is, as the reply writes it: {@code mask} for
     * {@code {"mask":{"url":"…"}}}, {@code last_frame_url} and {@code video} for
     * {@code {"video":{"url":"…","last_frame_url":"…"}}}. Names made of words that only say that there is a result, a file or
     * an address are passed over: {@code output}, {@code result}, {@code data}, {@code images}, {@code image_url},
     * {@code files}, {@code url}, {@code value} and the like. A workflow's outputs have their {@code keyname}.
     *
     * @return the name, at most 100 characters; null if no member says more
     */
    @Nullable
    String name();

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
     * The file's content, in memory: at most 512 MiB. For large files prefer {@link #saveTo(Path)} or {@link #open}.
     *
     * @return the content, a new array at each call
     * @throws java.io.InterruptedIOException if the thread is interrupted; its interrupt status is set again
     * @throws FileTooLargeException if the file is larger than that, than {@code maxDownloadSize} or than the heap
     * @throws DownloadException if the file cannot be fetched
     * @throws IOException if the content of a {@code data:} address is broken
     * @throws dev.segmind4j.error.ClientClosedException if the client is closed and the file is not in memory
     */
    byte[] bytes() throws IOException;

    /**
     * The file's content as a stream, for storing it elsewhere. It is there when the file has begun to come, tried again until
     * then; what fails later is not tried again. Whatever was read is the whole file only when the stream has ended without an
     * exception: one that breaks off, is too short or too large or takes too long throws when it is read, as the methods that
     * save do. {@code downloadTimeout} goes on until the end of the stream.
     *
     * @return the content, which has to be closed. A thread that is interrupted is told so at its next read; closing the stream
     *     from another thread ends a read that waits
     * @throws java.io.InterruptedIOException if the thread is interrupted; its interrupt status is set again
     * @throws FileTooLargeException if the file is larger than {@code maxDownloadSize}
     * @throws DownloadException if the file cannot be fetched
     * @throws IOException if the content of a {@code data:} address is broken
     * @throws dev.segmind4j.error.ClientClosedException if the client is closed and the file is not in memory
     */
    InputStream open() throws IOException;

    /**
     * Saves the file under a name that gets the right extension, as {@link #saveIn(Path, String, SaveOptions)} with
     * {@link SaveOptions#defaults()}.
     *
     * @param folder where to
     * @param name the file's name; the extension is added unless it is there
     * @return the file that was written
     * @throws IllegalArgumentException if not every system takes the name
     * @throws IOException as with options
     */
    default Path saveIn(Path folder, String name) throws IOException {
        return saveIn(folder, name, SaveOptions.defaults());
    }

    /**
     * Saves the file under a name that gets the right extension: of the download's media type, else of the reply's, else of the
     * address, else what the first bytes say, else {@code bin}. The folder is made if it is not there. The file appears when it is
     * whole; whatever fails leaves no file behind. Of two that save under one name at once one wins and the other is told that
     * the file is there. (Where the file system knows no hard links, an empty file may be there for the moment in which the
     * name is taken.)
     *
     * @param folder where to
     * @param name the file's name; the extension is added unless it is there
     * @param options how
     * @return the file that was written
     * @throws IllegalArgumentException if not every system takes the name: it is empty, {@code .}, {@code ..} or a device of
     *     Windows such as {@code CON}, ends with a dot or a space, or contains a control character or one of
     *     {@code / \ < > : " | ? *}
     * @throws java.nio.file.FileAlreadyExistsException if there is something of that name that is not to be replaced; nothing but
     *     the beginning was downloaded then
     * @throws java.io.InterruptedIOException if the thread is interrupted; its interrupt status is set again
     * @throws FileTooLargeException if the file is larger than {@code maxDownloadSize}
     * @throws DownloadException if the file cannot be fetched
     * @throws IOException if the file cannot be written: the message says where and what to do
     * @throws dev.segmind4j.error.ClientClosedException if the client is closed and the file is not in memory
     */
    Path saveIn(Path folder, String name, SaveOptions options) throws IOException;

    /**
     * Saves the file as it is told, as {@link #saveTo(Path, SaveOptions)} with {@link SaveOptions#defaults()}.
     *
     * @param file the file to write
     * @return {@code file}
     * @throws IllegalArgumentException if the name is no file's
     * @throws IOException as with options
     */
    default Path saveTo(Path file) throws IOException {
        return saveTo(file, SaveOptions.defaults());
    }

    /**
     * Saves the file as it is told, whatever its media type. The folder is made if it is not there. The file appears when it is
     * whole; whatever fails leaves no file behind. Of two that save to one file at once one wins, as with
     * {@link #saveIn(Path, String, SaveOptions)}.
     *
     * @param file the file to write
     * @param options how
     * @return {@code file}
     * @throws IllegalArgumentException if the name is no file's: a root, {@code ..}, a device of Windows, or with a control
     *     character
     * @throws java.nio.file.FileAlreadyExistsException if there is something of that name that is not to be replaced; nothing was
     *     downloaded then
     * @throws java.io.InterruptedIOException if the thread is interrupted; its interrupt status is set again
     * @throws FileTooLargeException if the file is larger than {@code maxDownloadSize}
     * @throws DownloadException if the file cannot be fetched
     * @throws IOException if the file cannot be written: the message says where and what to do
     * @throws dev.segmind4j.error.ClientClosedException if the client is closed and the file is not in memory
     */
    Path saveTo(Path file, SaveOptions options) throws IOException;
}
