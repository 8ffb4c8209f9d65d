package dev.segmind4j.emulator.image;

import org.jspecify.annotations.Nullable;

/** The file formats that pictures can be asked for in. */
public enum PictureFormat {
    /** Lossless. */
    PNG("png", "image/png"),
    /** Lossy. */
    JPEG("jpeg", "image/jpeg"),
    /** Lossy. */
    WEBP("webp", "image/webp");

    private final String imageIoName;
    private final String mediaType;

    PictureFormat(String imageIoName, String mediaType) {
        this.imageIoName = imageIoName;
        this.mediaType = mediaType;
    }

    /**
     * The format that a model's parameter names.
     *
     * @param word {@code png}, {@code jpg}, {@code jpeg} or {@code webp}
     * @return the format, or null for any other word
     */
    public static @Nullable PictureFormat named(String word) {
        return switch (word) {
            case "png" -> PNG;
            case "jpg", "jpeg" -> JPEG;
            case "webp" -> WEBP;
            default -> null;
        };
    }

    /**
     * The media type of a file.
     *
     * @return for example {@code image/png}
     */
    public String mediaType() {
        return mediaType;
    }

    String imageIoName() {
        return imageIoName;
    }

    boolean isLossy() {
        return this != PNG;
    }
}
