package dev.segmind4j.emulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A body is written once, whatever a user's client does. */
class OnePostTest {
    private final AtomicReference<Throwable> thrown = new AtomicReference<>();

    /** Fault 1.25: an interceptor that tries again after a reply gets an exception; one POST went out. */
    @Test
    void anInterceptorThatTriesAgainAfterAReplyGetsAnException() {
        try (FaultLab lab = lab(chain -> {
            chain.proceed(chain.request()).close();
            return again(chain);
        })) {
            var unused = catchThrowable(() -> lab.model().submit(FaultLab.request("a lighthouse")));

            assertThat(thrown.get()).isNotNull();
            assertThat(lab.server.exchanges(CallKind.SUBMIT)).hasSize(1);
            lab.assertPaidOnce("a lighthouse");
        }
    }

    /** Fault 1.25: nor after a failure behind which the request may have arrived. */
    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            names = {"CLOSED_UNANSWERED", "RESET_AFTER_REQUEST"})
    void norAfterAFailure(FaultKind kind) {
        try (FaultLab lab = lab(chain -> {
            try {
                return chain.proceed(chain.request());
            } catch (IOException e) {
                return again(chain);
            }
        })) {
            lab.script(FaultScript.nth(CallKind.SUBMIT, 1, kind));

            var unused = catchThrowable(() -> lab.model().submit(FaultLab.request("a lighthouse")));

            assertThat(thrown.get()).isNotNull();
            assertThat(lab.server.exchanges(CallKind.SUBMIT)).hasSize(1);
            lab.assertPaidOnce("a lighthouse");
        }
    }

    private static FaultLab lab(Interceptor interceptor) {
        return new FaultLab(builder -> builder.httpClient(
                new OkHttpClient.Builder().addInterceptor(interceptor).build()));
    }

    private Response again(Interceptor.Chain chain) throws IOException {
        try {
            return chain.proceed(chain.request());
        } catch (IOException | RuntimeException e) {
            thrown.set(e);
            throw e;
        }
    }
}
