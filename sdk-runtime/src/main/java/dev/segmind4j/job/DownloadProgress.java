package dev.segmind4j.job;

import org.jspecify.annotations.Nullable;

/** Told how far the saving of a file has come; see {@link SaveOptions#progress}. */
@FunctionalInterface
public interface DownloadProgress {
    /**
     * Called with 0 when the file begins to come, then for every piece of some kilobytes. A download that is tried again begins
     * at 0 again. Calls come one after the other, on the thread that reads: what blocks here holds up the download. Whatever
     * this throws is dropped, and it is not called again for this file.
     *
     * @param bytes how many bytes have come
     * @param total how many there will be, or null if nobody says
     */
    void reached(long bytes, @Nullable Long total);
}
