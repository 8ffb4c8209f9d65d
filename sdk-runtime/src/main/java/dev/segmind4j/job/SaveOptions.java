package dev.segmind4j.job;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a file is saved. Immutable. */
public final class SaveOptions {
    private static final SaveOptions DEFAULTS = new SaveOptions(false, null);

    private final boolean overwrite;
    private final @Nullable DownloadProgress progress;

    private SaveOptions(boolean overwrite, @Nullable DownloadProgress progress) {
        this.overwrite = overwrite;
        this.progress = progress;
    }

    /**
     * Nothing is replaced and nobody is told of the progress.
     *
     * @return the options that hold unless others are given
     */
    public static SaveOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Whether a file that is there may be replaced.
     *
     * @param replace see {@link #withOverwrite}
     * @return options that say so
     */
    public static SaveOptions overwrite(boolean replace) {
        return DEFAULTS.withOverwrite(replace);
    }

    /**
     * Who is told of the progress.
     *
     * @param listener see {@link #withProgress}
     * @return options with that listener
     */
    public static SaveOptions progress(DownloadProgress listener) {
        return DEFAULTS.withProgress(listener);
    }

    /**
     * These options, and whether a file that is there may be replaced. Only files are: never a folder, a symbolic link, a
     * device, a pipe or another special file.
     *
     * @param replace false unless set: a file that is there is an error
     * @return new options
     */
    public SaveOptions withOverwrite(boolean replace) {
        return new SaveOptions(replace, progress);
    }

    /**
     * These options, and who is told of the progress.
     *
     * @param listener in the place of the one there was
     * @return new options
     */
    public SaveOptions withProgress(DownloadProgress listener) {
        return new SaveOptions(overwrite, Objects.requireNonNull(listener, "listener"));
    }

    /**
     * Whether a file that is there may be replaced.
     *
     * @return true if it may
     */
    public boolean overwrite() {
        return overwrite;
    }

    /**
     * Who is told of the progress.
     *
     * @return the listener, or null if there is none
     */
    public @Nullable DownloadProgress progress() {
        return progress;
    }

    /** What is set. */
    @Override
    public String toString() {
        return "SaveOptions{overwrite=" + overwrite + ", progress=" + (progress == null ? "nobody's" : "somebody's")
                + "}";
    }
}
