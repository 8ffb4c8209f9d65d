package dev.segmind4j.internal.file;

import dev.segmind4j.internal.http.ServerText;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Words why a file could not be saved: what, where, and what to do. */
final class SaveFailure {
    private static final long NEXT_TO_NOTHING = 64 * 1024;

    private SaveFailure() {}

    /** The folder could not be made. */
    static IOException ofMaking(Path target, Path folder, IOException e) {
        Path nearest = nearest(folder);
        if (nearest != null && !Files.isDirectory(nearest)) {
            return failure(target, "'" + nearest + "' is a file, not a folder. Name another folder", e);
        }
        return failure(
                target,
                "its folder '" + folder + "' cannot be made"
                        + (e instanceof AccessDeniedException
                                ? " for want of the right to write in '" + nearest + "'"
                                : reason(e))
                        + ". Make it, or name another",
                e);
    }

    /** No file could be made in the folder. */
    static IOException ofFolder(Path target, Path folder, IOException e) {
        if (isFull(folder)) {
            return full(target, folder, e);
        }
        if (e instanceof AccessDeniedException) {
            return failure(
                    target,
                    "this program has no right to write in the folder '" + folder
                            + "'. Give it the right, or name another folder",
                    e);
        }
        if (e instanceof NoSuchFileException && !Files.isDirectory(folder)) {
            return failure(target, "the folder '" + folder + "' is gone. Make it, or name another folder", e);
        }
        return failure(target, "the folder '" + folder + "' takes no file" + reason(e) + ". Name another folder", e);
    }

    /** The file system does not take the name. */
    static IOException ofName(Path target, IOException e) {
        Path name = target.getFileName();
        int length = name == null ? 0 : name.toString().length();
        return failure(
                target,
                "the file system does not take its name of " + length + " characters" + reason(e) + ". Choose "
                        + (length > 100 ? "a shorter one" : "another"),
                e);
    }

    /** Bytes could not be written. */
    static IOException ofWriting(Path target, Path folder, long written, IOException e) {
        return isFull(folder)
                ? full(target, folder, e)
                : failure(
                        target,
                        "writing failed after " + written + " bytes" + reason(e) + ". Look after the disk of '" + folder
                                + "', or name another folder",
                        e);
    }

    private static IOException full(Path target, Path folder, IOException e) {
        return failure(
                target, "the disk of '" + folder + "' is full" + reason(e) + ". Make room, or name another folder", e);
    }

    private static IOException failure(Path target, String why, IOException e) {
        return new IOException("'" + target + "' was not saved: " + why, e);
    }

    private static String reason(IOException e) {
        String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        return reason == null ? "" : " (" + ServerText.line(reason, 200) + ")";
    }

    private static boolean isFull(Path folder) {
        try {
            // What is no disk has no size.
            FileStore store = Files.getFileStore(folder);
            return store.getTotalSpace() > 0 && store.getUsableSpace() < NEXT_TO_NOTHING;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** The innermost folder, or what is in its place, that is there. */
    private static @Nullable Path nearest(Path folder) {
        Path nearest = folder;
        while (nearest != null && !Files.exists(nearest)) {
            nearest = nearest.getParent();
        }
        return nearest;
    }
}
