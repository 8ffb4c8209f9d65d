package dev.segmind4j.internal.engine.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
    private static final long SECOND = 1_000_000_000L;

    private long now = 1_000 * SECOND;
    private final Gate gate = new Gate(() -> 1, now);

    /** A call that may pass now. */
    private int pass() {
        assertThat(gate.untilOpen(now)).isZero();
        return gate.pass(now);
    }

    private double untilOpen() {
        return gate.untilOpen(now) / 1e9;
    }

    private void afterItOpens() {
        now += gate.untilOpen(now);
    }

    private void after(double seconds) {
        now += (long) (seconds * SECOND);
    }

    @Test
    void everybodyPassesWhileNothingIsRefused() {
        for (int i = 0; i < 1000; i++) {
            gate.answered(pass(), now);
        }
        assertThat(gate.why()).isNull();
    }

    @Test
    void aRefusalClosesItForASecond() {
        assertThat(gate.refused(pass(), now, 0, "429: slow down")).isEqualTo(SECOND);
        assertThat(untilOpen()).isOne();
        assertThat(gate.why()).isEqualTo("429: slow down");
    }

    @Test
    void thoseThatWereUnderWayThenChangeNothing() {
        int first = pass();
        int second = pass();
        gate.refused(first, now, 0, "first");
        assertThat(gate.refused(second, now, 0, "second")).isZero();
        assertThat(untilOpen()).isOne();
        assertThat(gate.why()).isEqualTo("first");
    }

    @Test
    void butALaterTimeThatOneOfThemNamesCounts() {
        int first = pass();
        int second = pass();
        gate.refused(first, now, 5 * SECOND, "first");
        assertThat(gate.refused(second, now, 20 * SECOND, "second")).isZero();
        assertThat(untilOpen()).isEqualTo(20);
    }

    @Test
    void aReplysWordIsTakenUpToAMinute() {
        assertThat(gate.refused(pass(), now, 60 * SECOND, "")).isEqualTo(60 * SECOND);
        afterItOpens();
        assertThat(gate.refused(pass(), now, 61 * SECOND, ""))
                .as("not believed: a guess, the second in a row")
                .isEqualTo(2 * SECOND);
    }

    @Test
    void oneCallFindsOutWhileTheOthersWait() {
        gate.refused(pass(), now, 0, "");
        afterItOpens();
        pass();
        assertThat(untilOpen())
                .as("if it says nothing for five seconds, the next one")
                .isEqualTo(5);
        after(5);
        pass();
    }

    @Test
    void theTimeBetweenThoseDoublesUpToAMinute() {
        List<Double> waits = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            gate.refused(pass(), now, 0, "");
            waits.add(untilOpen());
            afterItOpens();
        }
        assertThat(waits).containsExactly(1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 60.0, 60.0, 60.0);
    }

    @Test
    void oneThatGetsNoAnswerIsFollowedByAnotherAfterASecond() {
        gate.refused(pass(), now, 0, "");
        afterItOpens();
        gate.unanswered(pass(), now);
        assertThat(untilOpen()).isOne();
        assertThat(gate.why()).isNotNull();
    }

    @Test
    void theAnswerOfOneThatIsLateOpensIt() {
        gate.refused(pass(), now, 0, "");
        afterItOpens();
        int slow = pass();
        after(5);
        gate.unanswered(pass(), now);
        gate.answered(slow, now);
        assertThat(gate.why()).isNull();
    }

    @Test
    void thenCallsFollowAtAModestPaceThatGrows() {
        gate.refused(pass(), now, 0, "");
        afterItOpens();
        gate.answered(pass(), now);
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            millis.add(gate.untilOpen(now) / 1_000_000);
            afterItOpens();
            gate.answered(pass(), now);
        }
        assertThat(millis).startsWith(1000L).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(millis.get(23)).as("3 % each: doubled after 23").isBetween(480L, 520L);
    }

    @Test
    void itBeginsWithHalfOfWhatWasAnsweredLately() {
        for (int i = 0; i < 100; i++) {
            gate.answered(pass(), now);
            after(0.1);
        }
        gate.refused(pass(), now, 0, "");
        afterItOpens();
        gate.answered(pass(), now);
        assertThat(untilOpen()).as("5 of the 10 a second").isBetween(0.19, 0.21);
    }

    @Test
    void aRefusalAtAPaceSlowsItDownAndIsWaitedOutByThatPace() {
        gate.refused(pass(), now, 0, "");
        afterItOpens();
        gate.answered(pass(), now);
        afterItOpens();
        gate.refused(pass(), now, 0, "");
        assertThat(untilOpen()).as("0.6 of one a second").isBetween(1.66, 1.67);
        afterItOpens();
        gate.answered(pass(), now);
        assertThat(untilOpen()).isBetween(1.66, 1.67);
    }

    @Test
    void whatTheProbesSayOfTheLimitIsThePaceToBeginWith() {
        gate.refused(pass(), now, 0, "");
        for (int i = 0; i < 3; i++) {
            afterItOpens();
            gate.refused(pass(), now, 0, "");
        }
        afterItOpens();
        gate.answered(pass(), now);
        assertThat(untilOpen()).as("nothing was answered for 1 + 2 + 4 seconds").isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 59})
    void thePaceIsKeptWhileSomebodyCalls(double pause) {
        gate.refused(pass(), now, 0, "");
        afterItOpens();
        gate.answered(pass(), now);
        after(1 + pause);
        gate.answered(pass(), now);
        assertThat(untilOpen()).isPositive();
    }

    @Test
    void itIsForgottenWhenNobodyHasCalledForAMinute() {
        gate.refused(pass(), now, 0, "");
        afterItOpens();
        gate.answered(pass(), now);
        after(61);
        for (int i = 0; i < 100; i++) {
            pass();
        }
    }

    @Test
    void aPaceFasterThanAnybodyCallsIsNone() {
        gate.refused(pass(), now, 0, "");
        int calls = 0;
        afterItOpens();
        while (calls < 100_000) {
            gate.answered(pass(), now);
            calls++;
            if (gate.untilOpen(now) == 0) {
                break;
            }
            afterItOpens();
        }
        assertThat(calls).isLessThan(10_000);
        for (int i = 0; i < 100; i++) {
            pass();
        }
    }

    @Test
    void noTwoClientsComeBackAtTheSameMoment() {
        Gate early = new Gate(() -> 0, now);
        assertThat(early.refused(early.pass(now), now, 0, "")).isEqualTo(SECOND / 2);
    }
}
