package dev.segmind4j.internal.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** The heap of timers keeps its order whatever is added, moved and removed. */
class TimerQueueTest {
    private static final class Note extends Timer {
        @Override
        protected void fire() {}
    }

    @Test
    void timersComeOutInTheOrderOfTheirTimes() {
        for (long seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            TimerQueue queue = new TimerQueue();
            List<Note> model = new ArrayList<>();
            for (int step = 0; step < 3000; step++) {
                int dice = random.nextInt(10);
                if (dice < 6 || model.isEmpty()) {
                    Note note = new Note();
                    queue.add(note, random.nextLong() >> 2);
                    model.add(note);
                } else if (dice < 8) {
                    queue.add(model.get(random.nextInt(model.size())), random.nextLong() >> 2);
                } else {
                    Note gone = model.remove(random.nextInt(model.size()));
                    queue.remove(gone);
                    queue.remove(gone);
                    assertThat(gone.isSet()).isFalse();
                }
                assertThat(queue.size()).isEqualTo(model.size());
            }
            model.sort(Comparator.comparingLong(note -> note.dueNanos));
            for (Note expected : model) {
                assertThat(queue.first()).isSameAs(expected);
                queue.remove(expected);
            }
            assertThat(queue.first()).isNull();
        }
    }

    @Test
    void aClockThatOverflowsChangesNothing() {
        TimerQueue queue = new TimerQueue();
        Note before = new Note();
        Note after = new Note();
        queue.add(after, Long.MIN_VALUE + 5);
        queue.add(before, Long.MAX_VALUE - 5);
        assertThat(queue.first()).isSameAs(before);
    }

    /** Fault 1.20: without memory for one more, those that are set stay as they are. */
    @Test
    void aHeapThatCannotGrowStaysAsItIs() {
        AtomicBoolean poor = new AtomicBoolean();
        TimerQueue queue = new TimerQueue((heap, length) -> {
            if (poor.get()) {
                throw new OutOfMemoryError("on purpose");
            }
            return Arrays.copyOf(heap, length);
        });
        List<Note> model = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            Note note = new Note();
            queue.add(note, 1000 - i);
            model.add(note);
        }
        poor.set(true);
        Note late = new Note();
        assertThatThrownBy(() -> queue.add(late, 5)).isInstanceOf(OutOfMemoryError.class);
        assertThat(late.isSet()).isFalse();
        // One that is set needs no room to be set anew.
        queue.add(model.get(0), 1);
        assertThat(queue.size()).isEqualTo(64);
        model.sort(Comparator.comparingLong(note -> note.dueNanos));
        poor.set(false);
        queue.add(late, 5000);
        model.add(late);
        // Nor does it have to become smaller.
        poor.set(true);
        for (Note expected : model) {
            assertThat(queue.first()).isSameAs(expected);
            queue.remove(expected);
        }
        assertThat(queue.size()).isZero();
    }
}
