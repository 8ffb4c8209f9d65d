package dev.segmind4j.testkit;

import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;

/** Counts the bodies that have gone out: the time of a call that is not answered counts from then on, not from their arrival. */
public final class SentBodies extends EventListener {
    private final AtomicInteger sent = new AtomicInteger();

    @Override
    public void requestBodyEnd(Call call, long byteCount) {
        sent.incrementAndGet();
    }

    /** A client that is watched. */
    public OkHttpClient.Builder client() {
        return new OkHttpClient.Builder().eventListener(this);
    }

    public int count() {
        return sent.get();
    }
}
