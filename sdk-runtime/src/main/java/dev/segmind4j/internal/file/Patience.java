package dev.segmind4j.internal.file;

/**
 * How long a download that fails is tried again: for 30 s after its first failure, and three times at least, which counts for
 * downloads that take long to fail. A fresh file may need some seconds to appear everywhere; one that is missing for longer has
 * been deleted, as all are after a week.
 */
final class Patience {
    private static final long LONGEST = 30_000_000_000L;
    private static final int FEWEST = 3;
    private static final long FIRST_DELAY = 500_000_000L;
    private static final long LONGEST_DELAY = 5_000_000_000L;
    private static final long LONGEST_STATED = 60_000_000_000L;

    private final Downloader.Pauses pauses;
    private int failures;
    private long firstNanos;

    Patience(Downloader.Pauses pauses) {
        this.pauses = pauses;
    }

    /**
     * What to do after a failure.
     *
     * @param stated how long the host asks to be left alone, in nanoseconds, or 0
     * @return how long to wait before the next try, or -1 if there should be none
     */
    long afterFailure(long stated) {
        long now = pauses.nanoTime();
        if (failures == 0) {
            firstNanos = now;
        }
        failures++;
        long left = LONGEST - (now - firstNanos);
        if (left <= 0 && failures >= FEWEST) {
            return -1;
        }
        long grown = Math.min(LONGEST_DELAY, FIRST_DELAY << Math.min(failures - 1, 10));
        long delay = (long) (grown * (0.5 + pauses.random() / 2));
        // The last try is made when the time is over, not before.
        return Math.max(left > 0 ? Math.min(delay, left) : delay, Math.min(stated, LONGEST_STATED));
    }
}
