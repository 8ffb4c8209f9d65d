package dev.segmind4j.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.job.JobRef;
import dev.segmind4j.job.Metrics;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A server's text cannot forge a line of a log, steer a terminal or fill a disk through a message. */
class MessageShapeTest {
    private static final String HOSTILE = "\u001b[2J\r\n2026-11-20 ERROR forged\u2028\u202e\u0000\u009b";

    /** Fault 1.41. */
    @Test
    void noMessageHasAServersControlCharacters() {
        for (SegmindException e : EveryFailure.saying(HOSTILE)) {
            assertThat(e.getMessage().replace("\n  ", "").replace("\nCheck", ""))
                    .as(e.getClass().getSimpleName())
                    .doesNotContainPattern("[\\p{Cc}\\u2028\\u2029\\u202e]");
            assertThat(e.toString()).isEqualTo(e.getClass().getName() + ": " + e.getMessage());
        }
        assertThat(EveryFailure.saying(HOSTILE).stream()
                        .filter(e -> e.getMessage().contains("\\u001b[2J\\r\\n2026-11-20 ERROR forged\\u2028\\u202e"))
                        .count())
                .isGreaterThan(17);
    }

    /** Fault 1.41. */
    @Test
    void aMegabyteOfWordsGivesAMessageOfReasonableLength() {
        String huge = new String(new char[1 << 20]).replace('\0', 'x');
        for (SegmindException e : EveryFailure.saying(huge)) {
            assertThat(e.getMessage()).as(e.getClass().getSimpleName()).hasSizeLessThan(4000);
        }
        assertThat(new JobFailedException("m", null, huge, Metrics.NONE).detail())
                .isEqualTo(huge);
    }

    @Test
    void wordsAreCutAndAccessorsHaveThemAsTheyCame() {
        String words = "no\n" + new String(new char[600]).replace('\0', 'x');
        JobRef ref = JobRef.of("m", "a\tb", EveryFailure.NOW);
        JobFailedException e = new JobFailedException("m", ref, words, Metrics.NONE);
        assertThat(e)
                .hasMessage("Job 'a\\tb' of 'm' failed: no\\n" + new String(new char[496]).replace('\0', 'x')
                        + "…. Running the same request again is a new, billed job.");
        assertThat(e.detail()).isEqualTo(words);
    }

    @Test
    void aReplysTextShowsNeitherBodyNorHeaders() {
        assertThat(new HttpFailure("GET", "/v2/m", 502, "a\nb", "<html>\n", "r", null, Map.of("server", "\u001b")))
                .hasToString("GET /v2/m was answered with 502 (request id 'r'): a\\nb.");
    }

    @Test
    void aReferenceThatIsTooLongIsNamedInsteadOfCut() {
        JobRef ref = JobRef.of("m", new String(new char[1000]).replace('\0', 'x'), EveryFailure.NOW);
        assertThat(new TransportException("GET /x", "it broke", ref, null))
                .hasMessage(
                        "GET /x failed: it broke. The job may still finish and be billed: resume(ref()) goes on waiting,"
                                + " until 2026-11-20T11:00:00Z.");
    }
}
