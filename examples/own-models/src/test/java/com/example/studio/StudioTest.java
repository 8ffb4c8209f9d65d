package com.example.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.segmind4j.client.SegmindClient;
import dev.segmind4j.emulator.SegmindEmulator;
import dev.segmind4j.emulator.junit.EmulatorExtension;
import dev.segmind4j.error.InvalidRequestException;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(EmulatorExtension.class)
class StudioTest {
    @Test
    void saves_a_wide_sketch(SegmindEmulator emulator, @TempDir Path folder) throws Exception {
        try (SegmindClient client = emulator.clientBuilder().build()) {
            Path saved = new Studio(client).sketch("a lighthouse in a storm", folder);

            BufferedImage image = ImageIO.read(saved.toFile());
            assertEquals(16.0 / 9, (double) image.getWidth() / image.getHeight(), 0.02);
        }
    }

    @Test
    void saves_a_wide_poster(SegmindEmulator emulator, @TempDir Path folder) throws Exception {
        try (SegmindClient client = emulator.clientBuilder().build()) {
            Path saved = new Studio(client).poster("Storm tonight", folder);

            BufferedImage image = ImageIO.read(saved.toFile());
            assertEquals(3.0 / 2, (double) image.getWidth() / image.getHeight(), 0.02);
        }
    }

    @Test
    void is_told_at_which_path_of_an_annotated_model_something_is_wrong() {
        InvalidRequestException wrong = assertThrows(
                InvalidRequestException.class,
                () -> PosterRequest.builder()
                        .headline("Storm tonight")
                        .credit(PosterRequest.Credit.builder()
                                .name("A. Sketcher")
                                .year(99)
                                .build())
                        .build());

        assertEquals(
                "The request to 'poster' breaks 1 rule; nothing was sent:\n"
                        + "  'credit.year' must be between 1850 and 2100, but is 99; the nearest legal value is 1850",
                wrong.getMessage());
    }

    @Test
    void is_told_what_is_wrong_before_anything_is_sent() {
        InvalidRequestException wrong = assertThrows(
                InvalidRequestException.class,
                () -> SketchXlRequest.builder().prompt("a tree").strokes(123).build());

        assertEquals(
                "The request to 'sketch-xl' breaks 1 rule; nothing was sent:\n"
                        + "  'strokes' must be a multiple of 10, but is 123; the nearest legal value is 120",
                wrong.getMessage());
    }
}
