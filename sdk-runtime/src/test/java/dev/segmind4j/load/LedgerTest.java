package dev.segmind4j.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.client.JobListener;
import dev.segmind4j.client.SegmindClient;
import dev.segmind4j.error.ClientClosedException;
import dev.segmind4j.error.SubmitOutcomeUnknownException;
import dev.segmind4j.job.Job;
import dev.segmind4j.job.JobRef;
import dev.segmind4j.poll.PollPolicy;
import dev.segmind4j.testkit.Caller;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.locks.LockSupport;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every job that the server has accepted is told to somebody, though callers are interrupted and clients closed at any moment. */
@Timeout(120)
class LedgerTest {
    private final Ledger ledger = new Ledger();

    /** An API that gives each job the id that its prompt asks for, after a moment, and keeps a list. */
    private static final class Ledger extends JobsApi {
        final Set<String> accepted = new ConcurrentSkipListSet<>();

        @Override
        Response answer(Chain chain) throws IOException {
            Request request = chain.request();
            if (!request.method().equals("POST")) {
                return super.answer(chain);
            }
            Buffer body = new Buffer();
            request.body().writeTo(body);
            String text = body.readUtf8();
            String id = text.substring(text.lastIndexOf(':') + 2, text.lastIndexOf('"'));
            LockSupport.parkNanos(1_000_000 * (1 + Math.floorMod(id.hashCode(), 5)));
            accepted.add(id);
            LockSupport.parkNanos(1_000_000 * Math.floorMod(id.hashCode(), 7));
            return reply(request, 200, "{\"request_id\":\"" + id + "\"}");
        }
    }

    private SegmindClient client(JobListener listener) {
        return SegmindClient.builder()
                .apiKey("SG_0123456789abcdef")
                .httpClient(new OkHttpClient.Builder().addInterceptor(ledger).build())
                .pollPolicy(PollPolicy.fixed(Duration.ofMillis(50)))
                .listener(listener)
                .build();
    }

    /** Fault 1.27: 200 runs are interrupted: as many ids told as POSTs accepted. */
    @Test
    void everyInterruptedCallerCanFindItsJob() throws Exception {
        Random random = new Random(27);
        Set<String> told = new TreeSet<>();
        Set<String> heard = new ConcurrentSkipListSet<>();
        JobListener listener = new JobListener() {
            @Override
            public void submitted(Submitted event) {
                heard.add(event.job().requestId());
            }

            @Override
            public void orphaned(Orphaned event) {
                heard.add(event.job().requestId());
            }
        };
        try (SegmindClient client = client(listener)) {
            for (int round = 0; round < 20; round++) {
                List<Caller<?>> callers = new ArrayList<>();
                for (int i = 0; i < 10; i++) {
                    Map<String, String> request = Map.of("prompt", "n" + round + "-" + i);
                    callers.add(
                            i % 2 == 0
                                    ? Caller.of(() -> client.model("flux-pro").run(request))
                                    : Caller.of(() -> client.model("flux-pro").submit(request)));
                }
                LockSupport.parkNanos(random.nextInt(12_000_000));
                callers.forEach(Caller::interrupt);
                for (Caller<?> caller : callers) {
                    caller.awaitEnd();
                    if (caller.hasValue()) {
                        told.add(((Job) caller.value()).ref().requestId());
                    } else {
                        JobRef ref = refOrNull(caller.left().later());
                        if (ref != null) {
                            told.add(ref.requestId());
                        }
                    }
                }
            }
        }
        assertThat(ledger.accepted).hasSizeGreaterThan(20);
        assertThat(told).isEqualTo(ledger.accepted);
        assertThat(heard).as("by listeners").isEqualTo(ledger.accepted);
    }

    private static JobRef refOrNull(CompletableFuture<JobRef> later) {
        return later.handle((ref, problem) -> ref).join();
    }

    /** Fault 1.28: 20 closings under load: each submission is told its id, that it is in doubt, or that it was not sent. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void everySubmissionIsToldWhatBecomesOfItWhenItsClientIsClosed(long seed) throws Exception {
        Random random = new Random(seed);
        SegmindClient client = client(new JobListener() {});
        List<CompletableFuture<Job>> futures = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            futures.add(client.model("flux-pro").submitAsync(Map.of("prompt", "n" + i)));
        }
        LockSupport.parkNanos(random.nextInt(25_000_000));
        client.close();
        int doubts = 0;
        for (int i = 0; i < futures.size(); i++) {
            String id = "n" + i;
            Object outcome = futures.get(i)
                    .handle((job, problem) -> problem == null ? job : (Object) problem)
                    .join();
            if (outcome instanceof Job job) {
                assertThat(job.ref().requestId()).isEqualTo(id);
            } else if (outcome instanceof ClientClosedException closed) {
                String told = closed.ref() == null ? null : closed.ref().requestId();
                assertThat(told).isEqualTo(ledger.accepted.contains(id) ? id : null);
            } else {
                assertThat(outcome).isInstanceOf(SubmitOutcomeUnknownException.class);
                doubts++;
            }
        }
        assertThat(doubts).as("heard out for three seconds").isZero();
    }
}
