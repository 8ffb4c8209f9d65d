package dev.segmind4j.internal.engine.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.internal.time.ManualTime;
import dev.segmind4j.internal.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanesTest {
    private final ManualTime time = new ManualTime(Instant.EPOCH);
    private final Scheduler scheduler = time.newScheduler("engine");
    private final Gate gate = new Gate(() -> 1, time.nanoTime());
    /** Who has called, in order. */
    private final List<String> calls = new ArrayList<>();
    /** Who is in flight. */
    private final Deque<Lane> inFlight = new ArrayDeque<>();

    private final List<Integer> tickets = new ArrayList<>();

    private Lanes lanes(int maxCalls, int maxSubmits, int maxRuns) {
        return new Lanes(scheduler, gate, new Limits(maxCalls, maxSubmits, maxRuns, 0, 0));
    }

    /** Somebody who waits for a slot. */
    private final class Somebody implements Caller {
        private final String name;
        private boolean queued = true;
        private boolean fails;

        Somebody(String name) {
            this.name = name;
        }

        @Override
        public boolean isQueued() {
            return queued;
        }

        @Override
        public boolean call(Lane lane, int ticket) {
            queued = false;
            calls.add(name);
            tickets.add(ticket);
            if (!fails) {
                inFlight.add(lane);
            }
            return !fails;
        }
    }

    private Somebody enter(Lanes lanes, Lane lane, String name) {
        Somebody somebody = new Somebody(name);
        lanes.enter(somebody, lane);
        return somebody;
    }

    private void enter(Lanes lanes, Lane lane, int count) {
        for (int i = 0; i < count; i++) {
            enter(lanes, lane, lane.name().substring(0, 1) + i);
        }
    }

    /** The oldest call comes back. */
    private void back(Lanes lanes) {
        lanes.leave(inFlight.remove());
    }

    @Test
    void withinALaneFirstComeFirstServed() {
        Lanes lanes = lanes(1, 1, 1);
        enter(lanes, Lane.POLL, 4);
        assertThat(calls).containsExactly("P0");
        for (int i = 0; i < 3; i++) {
            back(lanes);
        }
        assertThat(calls).containsExactly("P0", "P1", "P2", "P3");
    }

    @Test
    void resultsGoFirst() {
        Lanes lanes = lanes(1, 1, 1);
        enter(lanes, Lane.POLL, 2);
        enter(lanes, Lane.SUBMIT, 1);
        enter(lanes, Lane.RESULT, 2);
        for (int i = 0; i < 4; i++) {
            back(lanes);
        }
        assertThat(calls).containsExactly("P0", "R0", "R1", "S0", "P1");
    }

    /** Fault 1.33: the first poll came after 598 submissions. */
    @Test
    void submissionsAndPollsTakeTurnsWithResultsInBetween() {
        Lanes lanes = lanes(1, 1, 1);
        enter(lanes, Lane.SUBMIT, 3);
        enter(lanes, Lane.POLL, 3);
        back(lanes);
        enter(lanes, Lane.RESULT, "R0");
        for (int i = 0; i < 5; i++) {
            back(lanes);
        }
        assertThat(calls).containsExactly("S0", "P0", "R0", "S1", "P1", "S2", "P2");
    }

    /** Fault 1.33: where the gate lets calls through one by one, v1 calls have their turn as well. */
    @Test
    void syncRunsHaveTheirTurn() {
        Lanes lanes = lanes(64, 16, 16);
        enter(lanes, Lane.POLL, "first");
        gate.refused(tickets.get(0), scheduler.nanoTime(), 0, "");
        back(lanes);
        enter(lanes, Lane.SUBMIT, 5);
        enter(lanes, Lane.POLL, 5);
        for (int i = 0; i < 3; i++) {
            enter(lanes, Lane.RUN, "v" + i);
        }
        while (calls.size() < 8) {
            time.advance(Duration.ofMillis(100));
            while (!inFlight.isEmpty()) {
                gate.answered(tickets.get(calls.size() - 1), scheduler.nanoTime());
                back(lanes);
            }
        }
        assertThat(calls).containsExactly("first", "v0", "S0", "P0", "v1", "S1", "P1", "v2");
    }

    @ParameterizedTest
    @CsvSource({"5, 2, 3, 2", "2, 5, 3, 2", "64, 16, 1, 16"})
    void eachKindHasItsBound(int maxCalls, int maxSubmits, int maxRuns, int submitsAtOnce) {
        Lanes lanes = lanes(maxCalls, maxSubmits, maxRuns);
        enter(lanes, Lane.SUBMIT, 100);
        assertThat(inFlight).hasSize(submitsAtOnce);
        enter(lanes, Lane.POLL, 100);
        assertThat(inFlight).hasSize(maxCalls);
        enter(lanes, Lane.RUN, 100);
        assertThat(inFlight).hasSize(maxCalls + maxRuns);
    }

    @Test
    void whoHasGivenUpIsPassedOver() {
        Lanes lanes = lanes(1, 1, 1);
        enter(lanes, Lane.POLL, "a");
        enter(lanes, Lane.POLL, "b").queued = false;
        enter(lanes, Lane.POLL, "c");
        back(lanes);
        assertThat(calls).containsExactly("a", "c");
    }

    /** Fault 1.19: a call that could not be made holds no slot. */
    @Test
    void whoMakesNoCallHoldsNoSlot() {
        Lanes lanes = lanes(1, 1, 1);
        for (int i = 0; i < 3; i++) {
            Somebody failing = new Somebody("failing" + i);
            failing.fails = true;
            lanes.enter(failing, Lane.POLL);
        }
        enter(lanes, Lane.POLL, "next");
        assertThat(calls).containsExactly("failing0", "failing1", "failing2", "next");
    }

    @Test
    void nobodyIsForgottenWhoEntersDuringACall() {
        Lanes lanes = lanes(2, 2, 1);
        lanes.enter(
                new Caller() {
                    private boolean queued = true;

                    @Override
                    public boolean isQueued() {
                        return queued;
                    }

                    @Override
                    public boolean call(Lane lane, int ticket) {
                        queued = false;
                        enter(lanes, Lane.POLL, "inner");
                        return true;
                    }
                },
                Lane.POLL);
        assertThat(calls).containsExactly("inner");
    }

    @Test
    void submissionsAreSpreadOverTheMinute() {
        Lanes lanes = new Lanes(scheduler, gate, new Limits(64, 64, 16, 6, 0));
        enter(lanes, Lane.SUBMIT, 3);
        enter(lanes, Lane.RUN, "v1");
        List<Integer> perTenSeconds = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            perTenSeconds.add(calls.size());
            time.advance(Duration.ofSeconds(10));
        }
        assertThat(perTenSeconds).containsExactly(1, 2, 3, 4);
        assertThat(calls).containsExactly("S0", "v1", "S1", "S2");
    }
}
