package dev.segmind4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmind4j.emulator.junit.EmulatorExtension;
import dev.segmind4j.error.JobFailedException;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.OutputFile;
import dev.segmind4j.models.FluxDevRequest;
import dev.segmind4j.models.FluxProRequest;
import dev.segmind4j.models.Segmind;
import dev.segmind4j.models.SegmindCatalog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The published SDK and the emulator, as a test of an application has them. */
class GeneratedSdkTest {
    @RegisterExtension
    final EmulatorExtension extension = EmulatorExtension.of(
            () -> SegmindEmulator.builder(SegmindCatalog.models()).timeScale(0.001));

    private Segmind segmind;

    @BeforeEach
    void connect(SegmindEmulator emulator) {
        segmind = Segmind.on(emulator.clientBuilder().build());
    }

    @AfterEach
    void disconnect() {
        segmind.client().close();
    }

    private static FluxProRequest.Builder lighthouse() {
        return FluxProRequest.builder().prompt("A lighthouse in a storm");
    }

    @Test
    void runFetchesThePictureAndKeepsTheKeyFromTheFiles(SegmindEmulator emulator) throws Exception {
        Generation generation = segmind.fluxPro()
                .run(lighthouse()
                        .aspectRatio("16:9")
                        .outputFormat(FluxProRequest.OutputFormat.PNG)
                        .build());

        assertThat(Picture.of(generation.file().bytes())).isEqualTo(new Picture("PNG", 1024, 576));
        assertThat(emulator.keysSeenByCdn()).isZero();
        assertThat(emulator.ignoredParameters("flux-pro")).isEmpty();
    }

    @Test
    void severalSamplesAreSeveralFiles() throws Exception {
        Generation generation = segmind.fluxDev()
                .run(FluxDevRequest.builder().prompt("A lighthouse").samples(3).build());

        assertThat(generation.files()).hasSize(3);
        for (OutputFile file : generation.files()) {
            assertThat(Picture.of(file.bytes())).isEqualTo(new Picture("WEBP", 1024, 1024));
        }
    }

    @Test
    void synchronousRunGivesTheSamePicture() throws Exception {
        byte[] asynchronous = segmind.fluxPro().run(lighthouse().build()).file().bytes();

        assertThat(segmind.fluxPro().runSync(lighthouse().build()).file().bytes())
                .isEqualTo(asynchronous);
    }

    @Test
    void parameterPastTheSpecFailsTheJobInTheEmulatorToo() {
        assertThatThrownBy(() ->
                        segmind.fluxPro().run(lighthouse().extra("guidance", 9).build()))
                .isInstanceOf(JobFailedException.class)
                .hasMessageContaining("'guidance' must be between 2 and 5, but is 9");
    }

    @Test
    void creditsGoDown() throws Exception {
        segmind.fluxPro().run(lighthouse().build());

        assertThat(segmind.client().credits().paid()).isEqualByComparingTo("99.99");
    }
}
