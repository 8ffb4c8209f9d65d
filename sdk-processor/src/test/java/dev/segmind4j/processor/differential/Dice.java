package dev.segmind4j.processor.differential;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Chance, the same for the same seed. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    int below(int end) {
        return random.nextInt(end);
    }

    <T extends @Nullable Object> T any(List<? extends T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    final <T extends @Nullable Object> T any(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
