package dev.segmind4j.emulator;

import dev.segmind4j.emulator.http.RequestListener;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last requests, and a count of all. Thread-safe. */
final class Journal implements RequestListener {
    private static final int MOST = 10_000;

    private final Deque<RecordedRequest> last = new ArrayDeque<>();
    private long count;
    private long keysSeenByFiles;

    @Override
    public synchronized void received(String method, String path, boolean carriesKey, boolean toFiles) {
        count++;
        if (toFiles && carriesKey) {
            keysSeenByFiles++;
        }
        if (last.size() == MOST) {
            last.removeFirst();
        }
        last.addLast(new RecordedRequest(method, path, carriesKey, toFiles));
    }

    synchronized List<RecordedRequest> last() {
        return List.copyOf(last);
    }

    synchronized long count() {
        return count;
    }

    synchronized long keysSeenByFiles() {
        return keysSeenByFiles;
    }
}
