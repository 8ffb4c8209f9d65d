package dev.segmind4j.benchmarks;

/**
 * How much of a processor's time javac spends in looking for a new file among all that were written before, which grows with
 * the square of their number: the share of samples of the compiler's stack.
 */
final class FilerSearch implements Runnable {
    private static final long PAUSE_MILLIS = 5;

    private final CompilerPhases phases;
    private final Thread compiler = Thread.currentThread();
    private final Thread thread = new Thread(this, "filer-search");
    private volatile boolean stopped;
    private int samples;
    private int found;

    private FilerSearch(CompilerPhases phases) {
        this.phases = phases;
    }

    /** Watches the calling thread. */
    static FilerSearch watch(CompilerPhases phases) {
        FilerSearch search = new FilerSearch(phases);
        search.thread.setDaemon(true);
        search.thread.start();
        return search;
    }

    @Override
    public void run() {
        while (!stopped) {
            if (phases.inProcessor()) {
                samples++;
                found += isSearching(compiler.getStackTrace()) ? 1 : 0;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static boolean isSearching(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            if (frame.getMethodName().equals("checkFileReopening")
                    && frame.getClassName().endsWith(".JavacFiler")) {
                return true;
            }
        }
        return false;
    }

    /** Stops, and gives the share of the processor's time, 0 to 1. */
    double share() throws InterruptedException {
        stopped = true;
        thread.join();
        return samples == 0 ? 0 : (double) found / samples;
    }
}
