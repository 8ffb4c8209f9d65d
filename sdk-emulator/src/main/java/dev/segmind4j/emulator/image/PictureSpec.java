package dev.segmind4j.emulator.image;

/**
 * Everything that decides a picture: equal values give equal bytes.
 *
 * @param caption the text in the picture
 * @param footer the small text under it
 * @param hash decides colours and shapes
 * @param width in pixels
 * @param height in pixels
 * @param format the file's format
 * @param extension the file's extension as it was asked for, such as {@code jpg}
 * @param quality 0 (small) to 100 (good); without effect on lossless formats
 */
public record PictureSpec(
        String caption,
        String footer,
        long hash,
        int width,
        int height,
        PictureFormat format,
        String extension,
        int quality) {
    private static final long VARIANT = 0xD1B54A32D192ED03L;

    /**
     * Another picture of the same call.
     *
     * @param index from 0, which is this picture itself
     * @return the picture
     */
    public PictureSpec variant(int index) {
        return index == 0
                ? this
                : new PictureSpec(
                        caption,
                        footer + " #" + (index + 1),
                        hash + index * VARIANT,
                        width,
                        height,
                        format,
                        extension,
                        quality);
    }
}
