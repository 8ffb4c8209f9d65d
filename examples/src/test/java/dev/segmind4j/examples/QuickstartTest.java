package dev.segmind4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {
    private static final List<String> FILES =
            List.of("flux-pro.webp", "flux-dev.webp", "flux-1.1-pro-ultra.jpg", "flux-2-flex.png", "flux-2-pro.png");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    private int run(String... args) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(errors, true, StandardCharsets.UTF_8);
        return Quickstart.commandLine(out, err, false).execute(args);
    }

    @Test
    void leaves_five_decodable_square_images_in_the_asked_formats() {
        assertThat(run("--time-scale", "0.001", "--out", folder.toString())).isZero();

        assertThat(FILES).allSatisfy(name -> {
            BufferedImage image = read(folder.resolve(name));
            assertThat(image).isNotNull();
            assertThat(image.getWidth()).isEqualTo(image.getHeight());
        });
        assertThat(folder.toFile().list()).containsExactlyInAnyOrderElementsOf(FILES);
    }

    @Test
    void prints_one_summary_line_per_model() {
        run("--time-scale", "0.001", "--out", folder.toString());

        String[] lines =
                printed.toString(StandardCharsets.UTF_8).split("\n\\s*\n")[1].split("\n");
        assertThat(lines).hasSize(5);
        for (int i = 0; i < 5; i++) {
            String slug = FILES.get(i).replaceAll("\\.[a-z]+$", "");
            assertThat(lines[i].trim())
                    .matches(slug + " +QUEUED( > PROCESSING)? > COMPLETED +[0-9a-f]{32} +[0-9.]+ s +\\$[0-9.]+ +\\S+"
                            + FILES.get(i).replace(".", "\\."));
        }
    }

    @Test
    void ends_with_1_if_a_model_could_not_be_saved() throws IOException {
        assertThat(folder.resolve("flux-pro.webp").toFile().mkdir()).isTrue();
        assertThat(folder.resolve("flux-pro.webp/in-the-way").toFile().createNewFile())
                .isTrue();

        assertThat(run("--time-scale", "0.001", "--out", folder.toString())).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("NOT SAVED");
    }

    @Test
    void says_in_one_line_that_a_folder_cannot_be_made() throws IOException {
        Path file = folder.resolve("a-file");
        assertThat(file.toFile().createNewFile()).isTrue();

        assertThat(run("--out", file.resolve("below").toString())).isEqualTo(1);
        assertThat(errors.toString(StandardCharsets.UTF_8).trim())
                .startsWith("quickstart: the folder '" + file.resolve("below")
                        + "' cannot be made; name another with --out (")
                .doesNotContain("\n");
    }

    private static BufferedImage read(Path file) {
        try {
            return ImageIO.read(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
