package dev.segmind4j.internal.http;

import java.util.function.Predicate;

/** Looks through a failure and what it was caused by. */
public final class Causes {
    /** Nobody nests deeper, but for a chain that runs in a circle. */
    private static final int DEEPEST = 16;

    private Causes() {}

    /**
     * Whether something is so of a failure or of one of its causes.
     *
     * @param problem the failure
     * @param what is looked for
     * @return true if it was found
     */
    public static boolean any(Throwable problem, Predicate<Throwable> what) {
        Throwable at = problem;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            if (what.test(at)) {
                return true;
            }
            at = at.getCause();
        }
        return false;
    }
}
