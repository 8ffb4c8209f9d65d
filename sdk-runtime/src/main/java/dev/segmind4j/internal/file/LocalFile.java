package dev.segmind4j.internal.file;

import dev.segmind4j.job.FileTooLargeException;
import dev.segmind4j.job.OutputFile;
import dev.segmind4j.job.SaveOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A file that is here already: the body of a v1 reply, in memory or in a temporary file, or the content of a data address. */
final class LocalFile implements OutputFile {
    private final @Nullable String name;
    private final @Nullable String url;
    private final @Nullable String mediaType;
    private final Content content;

    /** Where the bytes are. */
    interface Content {
        /** How many there are, without reading them all; null if that cannot be told. */
        @Nullable
        Long size();

        /** From the first on; as often as one likes. */
        InputStream open() throws IOException;

        /** Where, for {@code toString}. */
        String place();
    }

    /** Bytes in memory. */
    record InMemory(byte[] bytes) implements Content {
        @Override
        public Long size() {
            return (long) bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public String place() {
            return "in memory";
        }
    }

    LocalFile(@Nullable String name, @Nullable String url, @Nullable String mediaType, Content content) {
        this.name = name;
        this.url = url;
        this.mediaType = mediaType;
        this.content = content;
    }

    @Override
    public @Nullable String name() {
        return name;
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
        return content.size();
    }

    @Override
    public byte[] bytes() throws IOException {
        SizeLimit limit = SizeLimit.MEMORY;
        Long size = content.size();
        if (size != null && size > limit.bytes()) {
            throw tooLarge(
                    "it has " + size + " bytes, more than " + limit.name() + ", " + limit.bytes() + " bytes", null);
        }
        try (InputStream in = content.open()) {
            return Bytes.read(in, size);
        } catch (OutOfMemoryError e) {
            throw tooLarge("the memory that is left does not hold " + size + " bytes", e);
        }
    }

    private FileTooLargeException tooLarge(String why, @Nullable OutOfMemoryError cause) {
        return new FileTooLargeException(
                "the file " + content.place() + " is too large: " + why + "; " + SizeLimit.MEMORY.advice(),
                SizeLimit.MEMORY.bytes(),
                cause);
    }

    @Override
    public InputStream open() throws IOException {
        return content.open();
    }

    @Override
    public Path saveIn(Path folder, String name, SaveOptions options) throws IOException {
        FileNames.portable(name);
        String extension = extension();
        try (Saving saving = Saving.in(folder, name, extension, options)) {
            write(saving, extension);
            return saving.publish();
        }
    }

    @Override
    public Path saveTo(Path file, SaveOptions options) throws IOException {
        try (Saving saving = Saving.to(file, options)) {
            write(saving, "");
            saving.publish();
            return file;
        }
    }

    private void write(Saving saving, String extension) throws IOException {
        try (InputStream in = content.open()) {
            saving.write(in, extension, content.size());
        }
    }

    private String extension() throws IOException {
        String known = MediaTypes.extension(mediaType);
        if (known != null) {
            return known;
        }
        byte[] first = new byte[FirstBytes.MOST];
        int length;
        try (InputStream in = content.open()) {
            length = Bytes.fill(first, in);
        }
        String told =
                MediaTypes.extension(FirstBytes.of(Arrays.copyOf(first, length)).mediaType());
        return told == null ? "bin" : told;
    }

    /** What and how large. */
    @Override
    public String toString() {
        return "OutputFile{" + content.place() + ", " + mediaType + ", " + content.size() + " bytes}";
    }
}
