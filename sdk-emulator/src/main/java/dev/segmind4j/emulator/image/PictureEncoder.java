package dev.segmind4j.emulator.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.ServiceLoader;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.spi.ImageWriterSpi;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Turns pixels into a file through ImageIO. */
final class PictureEncoder {
    private PictureEncoder() {}

    static byte[] encode(BufferedImage image, PictureFormat format, int quality) {
        ImageWriter writer = writer(format);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (format.isLossy()) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                if (format == PictureFormat.WEBP) {
                    param.setCompressionType("Lossy");
                }
                param.setCompressionQuality(quality / 100f);
            }
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (LinkageError e) {
            throw new IllegalStateException(
                    "there is no native library for '" + format.imageIoName()
                            + "' on this platform; ask for 'png' or 'jpeg'",
                    e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static ImageWriter writer(PictureFormat format) {
        if (format != PictureFormat.WEBP) {
            return ImageIO.getImageWritersByFormatName(format.imageIoName()).next();
        }
        // ImageIO looks for plug-ins once, with the class loader of whichever thread comes first.
        for (ImageWriterSpi spi : ServiceLoader.load(ImageWriterSpi.class, PictureEncoder.class.getClassLoader())) {
            if (Arrays.asList(spi.getFormatNames()).contains(format.imageIoName())) {
                try {
                    return spi.createWriterInstance();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        throw new IllegalStateException(
                "there is no ImageIO writer for '" + format.imageIoName() + "'; put webp-imageio on the class path");
    }
}
