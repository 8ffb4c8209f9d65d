package dev.segmind4j.internal.file;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Where a file will be: whether it may be there, and putting it there whole. */
final class Place {
    private final Path folder;
    private final @Nullable String name;
    private final boolean overwrite;
    private Path target;

    /**
     * A place.
     *
     * @param target the file, as far as is known
     * @param name its name without the extension that is still to be settled, or null if it is settled
     * @param overwrite whether a file that is there may be replaced
     */
    Place(Path target, @Nullable String name, boolean overwrite) {
        this.target = target;
        this.name = name;
        this.overwrite = overwrite;
        Path parent = target.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException("'" + target + "' is a root, not a file");
        }
        folder = parent;
    }

    Path folder() {
        return folder;
    }

    Path target() {
        return target;
    }

    /** Makes the folder; throws if a file could not be put there. */
    void prepare() throws IOException {
        try {
            // A link to a folder is one; createDirectories does not think so before JDK 20.
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw SaveFailure.ofMaking(target, folder, e);
        }
        // Before the media type is known the name may still change; its length hardly.
        checkFree(name == null);
    }

    /** Settles the extension, unless the name was settled before; throws if the place is taken. */
    void settle(String extension) throws IOException {
        if (name != null) {
            target = target.resolveSibling(FileNames.withExtension(name, extension));
        }
        checkFree(true);
    }

    private void checkFree(boolean settled) throws IOException {
        BasicFileAttributes there;
        try {
            there = Files.readAttributes(target, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return;
        } catch (IOException e) {
            throw SaveFailure.ofName(target, e);
        }
        if (!settled) {
            return;
        }
        if (there.isDirectory()) {
            throw taken("there is a folder of this name. Choose another name");
        }
        if (there.isSymbolicLink()) {
            throw taken(
                    "this is a symbolic link, which is neither followed nor replaced. Name the file that it leads to, or"
                            + " remove it");
        }
        if (!there.isRegularFile()) {
            throw taken("this is a device, a pipe or another special file, which is never replaced. Name a file");
        }
        if (!overwrite) {
            throw exists();
        }
    }

    /** Puts a whole file here, which is gone from where it was. */
    Path take(Path part) throws IOException {
        checkFree(true);
        try {
            if (overwrite) {
                replace(part);
            } else {
                link(part);
            }
            return target;
        } catch (FileAlreadyExistsException e) {
            throw exists();
        } catch (IOException e) {
            throw SaveFailure.ofFolder(target, folder, e);
        }
    }

    private void replace(Path part) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * A move that does not replace is not atomic: two at once may both find the name free. A second name for a file is given
     * atomically or not at all, and so is a new file made.
     */
    private void link(Path part) throws IOException {
        try {
            Files.createLink(target, part);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException | SecurityException e) {
            // FAT and Android know no second names. For a moment an empty file is here.
            Files.createFile(target);
            try {
                replace(part);
            } catch (IOException | RuntimeException | Error failed) {
                Files.deleteIfExists(target);
                throw failed;
            }
        }
    }

    private FileAlreadyExistsException exists() {
        return taken(
                "there is a file of this name, and it was not replaced. Choose another name or folder, or save with"
                        + " SaveOptions.overwrite(true)");
    }

    private FileAlreadyExistsException taken(String why) {
        return new FileAlreadyExistsException(target.toString(), null, why);
    }
}
