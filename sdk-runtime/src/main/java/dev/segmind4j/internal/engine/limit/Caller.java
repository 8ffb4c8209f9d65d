package dev.segmind4j.internal.engine.limit;

/** Whoever waits for a slot. */
public interface Caller {
    /**
     * Whether the slot is still wanted.
     *
     * @return false if it has been given up
     */
    boolean isQueued();

    /**
     * Makes the call. The slot is given back with {@link Lanes#leave}, what came of it is told to the {@link Gate}.
     *
     * @param lane which slot it got
     * @param ticket what the gate gave
     * @return false if no call is under way: then the slot is free again
     */
    boolean call(Lane lane, int ticket);

    /**
     * What a poll now would gain, as the policy has it.
     *
     * @return the higher the sooner
     */
    default double worth() {
        return 0;
    }
}
