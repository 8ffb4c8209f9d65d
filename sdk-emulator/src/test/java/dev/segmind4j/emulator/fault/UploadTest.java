package dev.segmind4j.emulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.job.Job;
import dev.segmind4j.poll.PollPolicy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Large requests on bad lines. */
class UploadTest {
    private static final int MEGABYTE = 1 << 20;

    private static FaultLab resting() {
        return new FaultLab(builder ->
                builder.callTimeout(Duration.ofMillis(1500)).pollPolicy(PollPolicy.fixed(Duration.ofMinutes(1))));
    }

    private static void assertSubmits(FaultLab lab, String prompt) throws InterruptedException {
        Job job = lab.model().submit(FaultLab.request(prompt));

        assertThat(lab.server.ledger().entries()).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo(job.ref().requestId());
            assertThat(entry.prompt()).hasSameSizeAs(prompt);
        });
    }

    /** Fault 1.26: an upload that was reset in its middle has certainly not been accepted: it is sent again. */
    @Test
    void anUploadThatIsResetIsSentAgain() throws Exception {
        try (FaultLab lab = resting()) {
            AtomicInteger uploads = new AtomicInteger();
            lab.script(FaultScript.always(CallKind.SUBMIT, exchange -> {
                if (uploads.incrementAndGet() == 1) {
                    exchange.reset();
                } else {
                    exchange.send(exchange.answer());
                }
            }));

            assertSubmits(lab, "x".repeat(30 * MEGABYTE));

            assertThat(uploads).hasValue(2);
        }
    }

    /** Fault 1.26: a slow upload may take longer than the timeout of a call, as long as bytes go out. */
    @Test
    void aSlowUploadIsNotCutOff() throws Exception {
        try (FaultLab lab = resting()) {
            lab.relay.whenNew(link -> link.throttle(RelayLink.Direction.UP, MEGABYTE / 2));

            assertSubmits(lab, "x".repeat(2 * MEGABYTE));
        }
    }

    /** Fault 1.26: an upload that stands still is cut off, has certainly not been accepted, and is sent again. */
    @Test
    void anUploadThatStandsStillIsSentAgain() throws Exception {
        try (FaultLab lab = resting()) {
            AtomicInteger connections = new AtomicInteger();
            lab.relay.whenNew(link -> {
                if (connections.incrementAndGet() == 1) {
                    link.stall(RelayLink.Direction.UP);
                }
            });

            assertSubmits(lab, "x".repeat(30 * MEGABYTE));
        }
    }
}
