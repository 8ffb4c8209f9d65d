package dev.segmind4j.internal.file;

import dev.segmind4j.internal.http.ServerText;
import dev.segmind4j.job.SaveOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes a file beside its place and puts it there when it is whole; what was not put there is deleted. What can be known to
 * fail is tried at the beginning, before anything is downloaded.
 */
final class Saving implements AutoCloseable {
    private final Place place;
    private final Path part;
    private final Progress progress;
    private boolean closed;

    private Saving(Place place, SaveOptions options) throws IOException {
        this.place = place;
        progress = new Progress(options.progress());
        place.prepare();
        part = place.folder().resolve(".segmind4j-" + UUID.randomUUID() + ".part");
        try {
            // Not createTempFile, which would make a file that nobody else may read.
            Files.createFile(part);
        } catch (IOException e) {
            throw SaveFailure.ofFolder(place.target(), place.folder(), e);
        }
    }

    /** Saves as a file. */
    static Saving to(Path file, SaveOptions options) throws IOException {
        FileNames.safe(file);
        return new Saving(new Place(file, null, options.overwrite()), options);
    }

    /**
     * Saves under a name in a folder.
     *
     * @param extension what will be added to the name as far as is known
     */
    static Saving in(Path folder, String name, String extension, SaveOptions options) throws IOException {
        String checked = FileNames.portable(name);
        try {
            Path target = folder.resolve(FileNames.withExtension(checked, extension));
            return new Saving(new Place(target, checked, options.overwrite()), options);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(
                    "'" + ServerText.line(name, 300) + "' is no name that a file may be saved under: " + e.getReason(),
                    e);
        }
    }

    /** Writes the file, anew if it was begun before. */
    void write(InputStream in, String extension, @Nullable Long total) throws IOException {
        place.settle(extension);
        try (OutputStream out = open()) {
            progress.reached(0, total);
            byte[] piece = new byte[64 * 1024];
            long count = 0;
            int read;
            while ((read = in.read(piece)) >= 0) {
                write(out, piece, read, count);
                count += read;
                progress.reached(count, total);
            }
        } finally {
            tidy();
        }
    }

    private void write(OutputStream out, byte[] piece, int length, long written) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw interrupted();
        }
        try {
            out.write(piece, 0, length);
        } catch (ClosedByInterruptException e) {
            throw interrupted();
        } catch (IOException e) {
            throw SaveFailure.ofWriting(place.target(), place.folder(), written, e);
        }
    }

    private InterruptedIOException interrupted() {
        return new InterruptedIOException("saving '" + place.target() + "' was interrupted");
    }

    private synchronized OutputStream open() throws IOException {
        if (closed) {
            throw new IOException("nobody waits for '" + place.target() + "' any more");
        }
        try {
            return Files.newOutputStream(part, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw SaveFailure.ofFolder(place.target(), place.folder(), e);
        }
    }

    /** Puts the file in its place. */
    Path publish() throws IOException {
        return place.take(part);
    }

    /** Deletes what is left, also from under a thread that still writes. */
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        Files.deleteIfExists(part);
    }

    /** Some systems do not delete what is open. */
    private synchronized void tidy() throws IOException {
        if (closed) {
            Files.deleteIfExists(part);
        }
    }
}
