package dev.segmind4j.internal.file;

import dev.segmind4j.internal.reply.MediaRef;
import dev.segmind4j.job.OutputFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file on the API's content network. */
final class RemoteFile implements OutputFile {
    private final MediaRef ref;
    private final Downloader downloader;

    RemoteFile(MediaRef ref, Downloader downloader) {
        this.ref = ref;
        this.downloader = downloader;
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
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        downloader.download(ref.url(), () -> {
            content.reset();
            return content;
        });
        return content.toByteArray();
    }

    @Override
    public Path saveIn(Path folder, String name) throws IOException {
        String checked = Saving.checkedName(name);
        try (Saving saving = new Saving(folder)) {
            String downloaded = downloader.download(ref.url(), saving::open);
            String mediaType = isTelling(downloaded) ? downloaded : ref.mediaType();
            return saving.moveTo(Saving.withExtension(checked, MediaTypes.extension(mediaType, ref.url())));
        }
    }

    @Override
    public Path saveTo(Path file) throws IOException {
        try (Saving saving = new Saving(Saving.folderOf(file))) {
            downloader.download(ref.url(), saving::open);
            saving.moveTo(Saving.nameOf(file));
            return file;
        }
    }

    /** What stores say of a file that was put there without a type tells nothing. */
    private static boolean isTelling(@Nullable String mediaType) {
        return mediaType != null && !mediaType.endsWith("/octet-stream");
    }

    /** Where, without what may be a signature. */
    @Override
    public String toString() {
        return "OutputFile{" + Downloader.shown(ref.url()) + ", " + mediaType() + "}";
    }
}
