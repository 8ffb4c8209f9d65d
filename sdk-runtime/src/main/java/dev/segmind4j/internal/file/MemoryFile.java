package dev.segmind4j.internal.file;

import dev.segmind4j.job.OutputFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that is here already: the body of a v1 reply, or the content of a data address. */
final class MemoryFile implements OutputFile {
    private final @Nullable String url;
    private final @Nullable String mediaType;
    private final Content content;

    /** The content, decoded when it is asked for. */
    @FunctionalInterface
    interface Content {
        byte[] bytes() throws IOException;
    }

    MemoryFile(@Nullable String url, @Nullable String mediaType, Content content) {
        this.url = url;
        this.mediaType = mediaType;
        this.content = content;
    }

    @Override
    public @Nullable String url() {
        return url;
    }

    @Override
    public @Nullable String mediaType() {
        return mediaType;
    }

    @Override
    public @Nullable Long size() {
        try {
            return (long) content.bytes().length;
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public byte[] bytes() throws IOException {
        return content.bytes().clone();
    }

    @Override
    public Path saveIn(Path folder, String name) throws IOException {
        String checked = Saving.checkedName(name);
        return save(folder, Saving.withExtension(checked, MediaTypes.extension(mediaType, null)));
    }

    @Override
    public Path saveTo(Path file) throws IOException {
        save(Saving.folderOf(file), Saving.nameOf(file));
        return file;
    }

    private Path save(Path folder, String name) throws IOException {
        byte[] bytes = content.bytes();
        try (Saving saving = new Saving(folder)) {
            try (OutputStream out = saving.open()) {
                out.write(bytes);
            }
            return saving.moveTo(name);
        }
    }

    /** What and how large. */
    @Override
    public String toString() {
        return "OutputFile{" + (url == null ? "in memory" : "data:") + ", " + mediaType + ", " + size() + " bytes}";
    }
}
