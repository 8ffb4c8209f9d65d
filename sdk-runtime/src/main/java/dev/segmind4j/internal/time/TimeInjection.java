package dev.segmind4j.internal.time;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/**
 * Gives a builder another time, for the emulator and for tests. The door is here and not on the builder because applications
 * have no need of it.
 */
public final class TimeInjection {
    private static final Map<Class<?>, BiConsumer<Object, TimeSource>> DOORS = new ConcurrentHashMap<>();

    private TimeInjection() {}

    /**
     * Called by a class of builders when it is initialised.
     *
     * @param builders the class
     * @param door sets the time of a builder
     * @param <B> the class
     */
    public static <B> void register(Class<B> builders, BiConsumer<? super B, TimeSource> door) {
        DOORS.put(builders, (builder, time) -> door.accept(builders.cast(builder), time));
    }

    /**
     * Gives a builder another time.
     *
     * @param builder a builder of a class that registered
     * @param time the time
     * @param <B> the builder's class
     * @return the builder
     * @throws IllegalArgumentException if the builder's class has no door
     */
    public static <B> B inject(B builder, TimeSource time) {
        BiConsumer<Object, TimeSource> door = DOORS.get(builder.getClass());
        if (door == null) {
            throw new IllegalArgumentException(builder.getClass() + " takes no time source");
        }
        door.accept(builder, time);
        return builder;
    }
}
