package dev.segmind4j.emulator.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicturesTest {
    private final Pictures pictures = new Pictures();

    private static PictureSpec spec(String caption, int width, int height, PictureFormat format) {
        return new PictureSpec(caption, "footer", 42, width, height, format, "png", 80);
    }

    private BufferedImage drawn(PictureSpec spec) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(pictures.file(spec)));
    }

    @ParameterizedTest
    @CsvSource({"64, 64", "64, 4096", "4096, 64", "65, 67"})
    void extremeSizesAreDrawn(int width, int height) throws IOException {
        BufferedImage image = drawn(spec("a lighthouse in a storm", width, height, PictureFormat.PNG));

        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
    }

    @Test
    void pictureHasManyColours() throws IOException {
        BufferedImage image = drawn(spec("", 256, 256, PictureFormat.PNG));

        Set<Integer> colours = new HashSet<>();
        for (int at = 0; at < 256 * 256; at++) {
            colours.add(image.getRGB(at % 256, at / 256));
        }
        assertThat(colours).hasSizeGreaterThan(500);
    }

    @Test
    void captionIsPartOfThePicture() {
        assertThat(pictures.file(spec("a lighthouse", 512, 512, PictureFormat.PNG)))
                .isNotEqualTo(pictures.file(spec("a windmill", 512, 512, PictureFormat.PNG)));
    }

    @Test
    void captionOfAnyScriptIsDrawn() throws IOException {
        String caption = "Ünïcödé “quotes” — 灯台 \uD83D\uDE00 \n\t" + "word ".repeat(100);

        assertThat(drawn(spec(caption, 512, 512, PictureFormat.PNG)).getWidth()).isEqualTo(512);
    }

    @Test
    void drawnPictureIsKept() {
        PictureSpec spec = spec("x", 256, 256, PictureFormat.PNG);

        assertThat(pictures.file(spec)).isSameAs(pictures.file(spec));
    }

    @Test
    void pictureUnusedForLongestIsDroppedWhenSpaceRunsOut() {
        PictureSpec first = spec("x", 256, 256, PictureFormat.PNG);
        PictureSpec second = first.variant(1);
        PictureSpec third = first.variant(2);
        int three = pictures.file(first).length + pictures.file(second).length + pictures.file(third).length;
        Pictures forTwo = new Pictures(three - 1);
        byte[] firstFile = forTwo.file(first);
        byte[] secondFile = forTwo.file(second);
        forTwo.file(first);

        forTwo.file(third);

        assertThat(forTwo.file(first)).isSameAs(firstFile);
        assertThat(forTwo.file(second)).isNotSameAs(secondFile).isEqualTo(secondFile);
    }

    @Test
    void variantZeroIsThePictureItself() {
        PictureSpec spec = spec("x", 256, 256, PictureFormat.PNG);

        assertThat(spec.variant(0)).isEqualTo(spec);
        assertThat(spec.variant(1)).isNotEqualTo(spec.variant(2));
    }
}
