package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.segmind4j.error.InvalidRequestException;
import dev.segmind4j.models.FluxProRequest;
import dev.segmind4j.models.SegmindCatalog;
import org.junit.jupiter.api.Test;

class PublishedModelsTest {
    @Test
    void compileAndCheckTheirParameters() {
        assertEquals(
                "A lighthouse",
                FluxProRequest.builder().prompt("A lighthouse").build().prompt());
        assertThrows(
                InvalidRequestException.class,
                () -> FluxProRequest.builder()
                        .prompt("A lighthouse")
                        .guidance(6)
                        .build());
    }

    @Test
    void areInTheCatalogue() {
        assertNotNull(SegmindCatalog.models().model("flux-pro"));
    }
}
