package dev.segmind4j.emulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.segmind4j.error.SegmindException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies to submissions that are broken, but have an id. */
class AcceptanceTest {
    /** Fault 1.8: the id gives the job, whatever else is wrong with the reply. */
    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            names = {
                "BYTE_ORDER_MARK",
                "CUT_AFTER_ID",
                "LENGTH_TOO_LONG",
                "LENGTH_TOO_SHORT",
                "LAST_CHUNK_MISSING",
                "STALLED_AFTER_ID",
                "DEEP_MEMBER",
                "HUGE_NUMBER",
                "TEXT_BEHIND",
                "NO_JSON_VALUES",
                "GZIP_BOMB",
                "WRONG_TYPE"
            })
    void theIdGivesTheJob(FaultKind kind) throws Exception {
        try (FaultLab lab = new FaultLab()) {
            lab.script(FaultScript.always(CallKind.SUBMIT, kind));

            lab.assertRuns("a lighthouse");
        }
    }

    /** Fault 1.9: an id that cannot stand in a path is told, in a failure of the family. */
    @ParameterizedTest
    @ValueSource(strings = {"..", "."})
    void anIdThatIsNoPathIsTold(String id) {
        try (FaultLab lab = new FaultLab()) {
            lab.script(FaultScript.always(
                    CallKind.SUBMIT,
                    OddBodies.reply(reply -> reply.withBody("{\"request_id\":\"" + id + "\",\"status\":\"QUEUED\"}"))));

            Throwable failure = catchThrowable(() -> lab.run("a lighthouse"));

            assertThat(failure).isInstanceOf(SegmindException.class).hasMessageContaining("'" + id + "'");
            lab.assertPaidOnce("a lighthouse");
        }
    }
}
