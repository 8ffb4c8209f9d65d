package dev.segmind4j.emulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.error.SegmindException;
import dev.segmind4j.job.Generation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Errors out of a user's own code in the middle of a call. */
class ErrorsInCallsTest {
    private static final int SLOTS = 2;

    private enum Moment {
        CALL_START,
        REQUEST_HEADERS_START,
        REQUEST_BODY_END,
        RESPONSE_HEADERS_END,
        RESPONSE_BODY_END
    }

    /** Fault 1.19: an Error from an event listener gives back its slot and costs at most its own job, typed. */
    @ParameterizedTest
    @EnumSource(Moment.class)
    void anErrorFromAnEventListenerCostsNoSlot(Moment moment) throws Exception {
        Throwing listener = new Throwing(moment);
        OkHttpClient http = new OkHttpClient.Builder().eventListener(listener).build();
        try (FaultLab lab = new FaultLab(
                builder -> builder.httpClient(http).maxConcurrentCalls(SLOTS).maxConcurrentSubmits(SLOTS))) {
            listener.isOn = true;
            List<CompletableFuture<Generation>> runs = new ArrayList<>();
            for (int i = 0; i < 3 * SLOTS; i++) {
                runs.add(lab.model().runAsync(FaultLab.request("hit " + i)));
            }
            for (CompletableFuture<Generation> run : runs) {
                assertEndsOrWaits(listener, run);
            }
            listener.isOn = false;

            List<CompletableFuture<Generation>> later = new ArrayList<>();
            for (int i = 0; i < 2 * SLOTS; i++) {
                later.add(lab.model().runAsync(FaultLab.request("later " + i)));
            }
            for (int i = 0; i < later.size(); i++) {
                lab.assertSound(later.get(i).get(20, TimeUnit.SECONDS), "later " + i);
            }
        } finally {
            http.connectionPool().evictAll();
        }
    }

    /** Typed, or still being polled; then it is given up here. */
    private static void assertEndsOrWaits(Throwing listener, CompletableFuture<Generation> run) throws Exception {
        try {
            run.get(2, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(SegmindException.class);
        } catch (TimeoutException e) {
            assertThat(listener.moment).isNotNull();
            run.cancel(true);
        }
    }

    private static final class Throwing extends EventListener {
        private final Moment moment;
        private volatile boolean isOn;

        Throwing(Moment moment) {
            this.moment = moment;
        }

        private void at(Moment now) {
            if (isOn && now == moment) {
                throw new StackOverflowError("out of a user's listener");
            }
        }

        @Override
        public void callStart(Call call) {
            at(Moment.CALL_START);
        }

        @Override
        public void requestHeadersStart(Call call) {
            at(Moment.REQUEST_HEADERS_START);
        }

        @Override
        public void requestBodyEnd(Call call, long byteCount) {
            at(Moment.REQUEST_BODY_END);
        }

        @Override
        public void responseHeadersEnd(Call call, Response response) {
            at(Moment.RESPONSE_HEADERS_END);
        }

        @Override
        public void responseBodyEnd(Call call, long byteCount) {
            at(Moment.RESPONSE_BODY_END);
        }
    }
}
