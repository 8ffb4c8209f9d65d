package dev.segmind4j.internal.file;

import dev.segmind4j.error.ClientClosedException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The temporary files that replies came in. Each is deleted when the client is closed, or earlier once nobody can read it any
 * more, so that a client that lives for months does not fill the disk.
 */
final class SpoolFiles {
    private final Set<Kept> kept = ConcurrentHashMap.newKeySet();
    private final ReferenceQueue<Spool> unread = new ReferenceQueue<>();
    private volatile boolean closed;

    /** From now on the file is ours to delete. */
    LocalFile.Content keep(Path file, Object keeper) {
        deleteUnread();
        Spool spool = new Spool(file, this, keeper);
        Kept reference = new Kept(spool, unread);
        kept.add(reference);
        if (closed) {
            close();
        }
        return spool;
    }

    /** How many files there are. */
    int count() {
        deleteUnread();
        return kept.size();
    }

    private void deleteUnread() {
        Reference<? extends Spool> reference;
        while ((reference = unread.poll()) != null) {
            delete((Kept) reference);
        }
    }

    void close() {
        closed = true;
        kept.forEach(this::delete);
    }

    private void delete(Kept file) {
        kept.remove(file);
        try {
            Files.deleteIfExists(file.path);
        } catch (IOException | RuntimeException e) {
            // It lies among the temporary files, which the system clears away; there is no one to tell.
            return;
        }
    }

    /** Knows what to delete when the content cannot be reached any more. */
    private static final class Kept extends PhantomReference<Spool> {
        private final Path path;

        Kept(Spool spool, ReferenceQueue<Spool> queue) {
            super(spool, queue);
            path = spool.path;
        }
    }

    /** The content of a temporary file. */
    private static final class Spool implements LocalFile.Content {
        private final Path path;
        private final SpoolFiles files;
        private final @Nullable Long size;
        /** Keeps the client open, which would delete the file, for as long as somebody can read it. */
        @SuppressWarnings({"unused", "UnusedVariable"})
        private final Object keeper;

        Spool(Path path, SpoolFiles files, Object keeper) {
            this.keeper = keeper;
            this.path = path;
            this.files = files;
            size = sizeOf(path);
        }

        private static @Nullable Long sizeOf(Path path) {
            try {
                return Files.size(path);
            } catch (IOException e) {
                return null;
            }
        }

        @Override
        public @Nullable Long size() {
            return size;
        }

        @Override
        public InputStream open() throws IOException {
            if (files.closed) {
                throw new ClientClosedException(null, List.of());
            }
            try {
                return new Held(Files.newInputStream(path), this);
            } catch (NoSuchFileException e) {
                throw new IOException(
                        "the temporary file '" + path
                                + "' that the reply came in is gone: something has cleared the folder"
                                + " of temporary files. Save such files sooner, or set java.io.tmpdir to a folder of your own",
                        e);
            }
        }

        @Override
        public String place() {
            return "in a temporary file";
        }
    }

    /** Keeps the content from being taken for unread while it is read. */
    private static final class Held extends FilterInputStream {
        @SuppressWarnings("UnusedVariable") // to be reached through this is all that it is for
        private @Nullable Spool spool;

        Held(InputStream in, Spool spool) {
            super(in);
            this.spool = spool;
        }

        @Override
        public void close() throws IOException {
            in.close();
            spool = null;
        }
    }
}
