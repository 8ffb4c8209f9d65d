package dev.segmind4j.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Metrics are a value that is shown harmless. */
class MetricsTest {
    @Test
    void theTextSaysWhatIsKnown() {
        assertThat(new Metrics(
                        Duration.ofMillis(13_060), null, null, new BigDecimal("0.05"), null, 2, Map.of("cost", 0.05)))
                .hasToString("Metrics{inferenceTime=PT13.06S, cost=0.05, retryCount=2, raw={cost=0.05}}");
        assertThat(Metrics.NONE).hasToString("Metrics{raw={}}");
    }

    @Test
    void whatAServerSentIsShownOnOneLineAndBounded() {
        Metrics metrics = new Metrics(
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of("a\u001b", new String(new char[100_000]).replace('\0', '\n')));
        assertThat(metrics.toString())
                .startsWith("Metrics{raw={a\\u001b=\\n\\n")
                .endsWith("\\n…}")
                .hasSizeLessThan(520);
    }
}
