package dev.segmind4j.internal.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a file beside its place and moves it there when it is whole; what was not moved is deleted. */
final class Saving implements AutoCloseable {
    private final Path folder;
    private final Path part;

    /** Prepares to write into a folder, which is made if it is not there. */
    Saving(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        part = folder.resolve("." + UUID.randomUUID() + ".part");
    }

    /** Opens the part file; called again, it begins anew. */
    OutputStream open() throws IOException {
        return Files.newOutputStream(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    }

    Path moveTo(String name) throws IOException {
        Path file = folder.resolve(name);
        try {
            return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(part);
    }

    static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalArgumentException("'" + file + "' is a root, not a file");
        }
        return folder;
    }

    static String nameOf(Path file) {
        Path name = file.getFileName();
        if (name == null) {
            throw new IllegalArgumentException("'" + file + "' is a root, not a file");
        }
        return name.toString();
    }

    /** Checks the name of a file that is to be saved in a folder. */
    static String checkedName(String name) {
        boolean bad = name.isEmpty() || name.equals(".") || name.equals("..");
        for (int i = 0; i < name.length() && !bad; i++) {
            char c = name.charAt(i);
            bad = c == '/' || c == '\\' || c == 0;
        }
        if (bad) {
            throw new IllegalArgumentException(
                    "'" + name + "' is no name of a file in a folder: it must not be empty, '.' or "
                            + "'..' and must not contain '/' or '\\'");
        }
        return name;
    }

    /** The name with the extension, which is not added twice. */
    static String withExtension(String name, String extension) {
        String ending = "." + extension;
        return name.length() > ending.length()
                        && name.regionMatches(true, name.length() - ending.length(), ending, 0, ending.length())
                ? name
                : name + ending;
    }
}
