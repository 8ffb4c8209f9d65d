package dev.segmind4j.emulator;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** What a picture file turns out to be when it is decoded. */
record Picture(String format, int width, int height) {
    static Picture of(byte[] file) throws IOException {
        BufferedImage image = decoded(file);
        return new Picture(format(file), image.getWidth(), image.getHeight());
    }

    static BufferedImage decoded(byte[] file) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
        if (image == null) {
            throw new IOException("no ImageIO reader knows these " + file.length + " bytes");
        }
        return image;
    }

    private static String format(byte[] file) {
        String head = new String(file, 0, 12, StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u0089PNG\r\n")) {
            return "PNG";
        }
        if (head.startsWith("\u00FF\u00D8\u00FF")) {
            return "JPEG";
        }
        return head.startsWith("RIFF") && head.endsWith("WEBP") ? "WEBP" : head;
    }
}
