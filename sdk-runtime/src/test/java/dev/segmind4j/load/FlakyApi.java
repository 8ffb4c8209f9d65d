package dev.segmind4j.load;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import okhttp3.Request;
import okhttp3.Response;

/** Answers, refuses, breaks and stalls at random. */
final class FlakyApi extends JobsApi {
    private static final long NAP_NANOS = 100_000;

    private final Random chance;
    private final boolean stalls;

    /**
     * An API of moods.
     *
     * @param seed of its moods
     * @param stalls whether some calls hang until they are cut off
     */
    FlakyApi(long seed, boolean stalls) {
        chance = new Random(seed);
        this.stalls = stalls;
    }

    @Override
    String state() {
        int dice = chance.nextInt(10);
        return dice < 5 ? "PROCESSING" : dice < 9 ? "COMPLETED" : "FAILED";
    }

    @Override
    Response answer(Chain chain) throws IOException {
        Request request = chain.request();
        switch (chance.nextInt(24)) {
            case 0:
                return reply(request, 502, "");
            case 1:
                throw new ConnectException("Connection refused");
            case 2:
                throw new SocketException("Connection reset");
            case 3:
                return reply(request, 200, "<html>");
            case 4:
                return reply(request, 404, "{\"error\":\"unknown\"}");
            case 5:
                if (stalls) {
                    while (!chain.call().isCanceled()) {
                        LockSupport.parkNanos(this, NAP_NANOS);
                    }
                    throw new IOException("Canceled");
                }
                return super.answer(chain);
            default:
                return super.answer(chain);
        }
    }
}
