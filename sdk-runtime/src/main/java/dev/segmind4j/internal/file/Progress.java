package dev.segmind4j.internal.file;

import dev.segmind4j.job.DownloadProgress;
import org.jspecify.annotations.Nullable;

/** Tells the user how far a file has come, and is not disturbed by what the user does with that. */
final class Progress {
    private @Nullable DownloadProgress listener;

    Progress(@Nullable DownloadProgress listener) {
        this.listener = listener;
    }

    void reached(long bytes, @Nullable Long total) {
        if (listener == null) {
            return;
        }
        try {
            listener.reached(bytes, total);
        } catch (Throwable e) {
            // A listener's failure is its own, and no reason to lose the file.
            listener = null;
        }
    }
}
