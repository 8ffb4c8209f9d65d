package dev.segmind4j.internal.http;

/**
 * What a call may bring in, and on what.
 *
 * @param limit the most bytes of a success that are read, after decompression; errors have a limit of their own
 * @param mediaLimit the most bytes of a file in a reply; what is too large for memory goes to a temporary file. 0 if replies
 *     are no files
 * @param alone whether the call is made on a connection that has carried no other, or carries them apart (HTTP/2): what
 *     comes there is the answer to it
 */
public record Terms(long limit, long mediaLimit, boolean alone) {
    /** The most that is read of a submission's reply, a state, a balance and an error: one MiB. */
    public static final long SMALL = 1 << 20;

    /** Replies of which nobody needs more than a few hundred bytes. */
    public static final Terms SHORT = new Terms(SMALL, 0, false);

    /**
     * The same on a connection that is the call's own.
     *
     * @return these terms, alone
     */
    public Terms onItsOwn() {
        return new Terms(limit, mediaLimit, true);
    }
}
