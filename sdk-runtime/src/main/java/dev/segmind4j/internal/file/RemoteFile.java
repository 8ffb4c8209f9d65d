package dev.segmind4j.internal.file;

import dev.segmind4j.internal.reply.MediaRef;
import dev.segmind4j.job.OutputFile;
import dev.segmind4j.job.SaveOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file on the API's content network. */
final class RemoteFile implements OutputFile {
    private final MediaRef ref;
    private final Downloader downloader;
    /** Keeps the client open for as long as somebody holds the file. */
    private final Object keeper;

    RemoteFile(MediaRef ref, Downloader downloader, Object keeper) {
        this.ref = ref;
        this.downloader = downloader;
        this.keeper = keeper;
    }

    @Override
    public @Nullable String name() {
        return ref.name();
    }

    @Override
    public String url() {
        return ref.url();
    }

    @Override
    public @Nullable String mediaType() {
        return ref.mediaType() != null ? ref.mediaType() : MediaTypes.ofAddress(ref.url());
    }

    @Override
    public @Nullable Long size() {
        return ref.size();
    }

    @Override
    public byte[] bytes() throws IOException {
        return downloader.fetch(ref, keeper, downloader.intoMemory(), Body::intoMemory);
    }

    @Override
    public InputStream open() throws IOException {
        return downloader.open(ref, keeper);
    }

    @Override
    public Path saveIn(Path folder, String name, SaveOptions options) throws IOException {
        try (Saving saving = Saving.in(folder, name, extension(null, null), options)) {
            download(saving);
            return saving.publish();
        }
    }

    @Override
    public Path saveTo(Path file, SaveOptions options) throws IOException {
        try (Saving saving = Saving.to(file, options)) {
            download(saving);
            saving.publish();
            return file;
        }
    }

    private void download(Saving saving) throws IOException {
        downloader.fetch(ref, keeper, downloader.saving(), (body, arrival) -> {
            saving.write(body, extension(arrival.mediaType(), arrival.signed()), arrival.total());
            return saving;
        });
    }

    private String extension(@Nullable String downloaded, @Nullable String signed) {
        String address = Addresses.extension(ref.url());
        for (String extension : new @Nullable String[] {
            MediaTypes.extension(downloaded),
            MediaTypes.extension(ref.mediaType()),
            address,
            MediaTypes.extension(signed)
        }) {
            if (extension != null) {
                return extension;
            }
        }
        return "bin";
    }

    /** Where, without what may be a signature. */
    @Override
    public String toString() {
        return "OutputFile{" + downloader.shown(ref.url()) + ", " + mediaType() + "}";
    }
}
