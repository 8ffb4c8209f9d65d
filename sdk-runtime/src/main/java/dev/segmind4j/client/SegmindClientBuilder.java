package dev.segmind4j.client;

import dev.segmind4j.internal.engine.Engine;
import dev.segmind4j.internal.engine.Settings;
import dev.segmind4j.internal.engine.Threads;
import dev.segmind4j.internal.http.ApiKey;
import dev.segmind4j.internal.http.BaseUrl;
import dev.segmind4j.internal.time.TimeInjection;
import dev.segmind4j.internal.time.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Builds a {@link SegmindClient}. Not thread-safe. */
public final class SegmindClientBuilder {
    private static final String KEY_VARIABLE = "SEGMIND_API_KEY";

    static {
        TimeInjection.register(SegmindClientBuilder.class, SegmindClientBuilder::time);
    }

    private @Nullable Supplier<String> apiKey;
    private BaseUrl baseUrl = BaseUrl.SEGMIND;
    private @Nullable OkHttpClient httpClient;
    private @Nullable Executor callbackExecutor;
    private Duration deadline = Duration.ofSeconds(600);
    private Duration callTimeout = Duration.ofSeconds(60);
    private @Nullable PollPolicy pollPolicy;
    private int maxConcurrentCalls = 64;
    private int maxConcurrentSubmits = 16;
    private int maxConcurrentSyncRuns = 16;
    private int submitsPerMinute = 0;
    private int pollsPerMinute = 0;
    private boolean timeline;
    private final List<JobListener> listeners = new ArrayList<>();
    private TimeSource time = TimeSource.system();
    private DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();
    private @Nullable Threads threads;
    private UnaryOperator<@Nullable String> environment = System::getenv;

    SegmindClientBuilder() {}

    /**
     * The API key. Unless set, it is read from the environment variable {@code SEGMIND_API_KEY} when the client is built.
     *
     * @param key the key
     * @return this builder
     * @throws IllegalArgumentException if the key is empty or has a character that no HTTP header can carry
     */
    public SegmindClientBuilder apiKey(String key) {
        String checked = ApiKey.checked(key);
        apiKey = () -> checked;
        return this;
    }

    /**
     * Where the API key comes from, asked anew for every call: for keys that are rotated or fetched from a vault.
     *
     * @param key called on the threads of calls, concurrently; may block. A call for which it fails is not sent
     * @return this builder
     */
    public SegmindClientBuilder apiKey(Supplier<String> key) {
        apiKey = Objects.requireNonNull(key, "key");
        return this;
    }

    /**
     * Where the API is: Segmind's unless set. For a proxy of one's own, or the emulator.
     *
     * @param url an http or https address, with or without a path and a slash at the end. A last segment {@code v1} or
     *     {@code v2} is dropped: the SDK adds its own
     * @return this builder
     * @throws IllegalArgumentException if it is no such address, or has a user, a query or a fragment
     */
    public SegmindClientBuilder baseUrl(String url) {
        baseUrl = BaseUrl.parse(url);
        return this;
    }

    /**
     * The HTTP client to derive ours from: for proxies, certificates, interceptors, event listeners. Its connections are
     * shared; itself it is left alone. Not taken over are its dispatcher, cache, timeouts (except for connecting) and
     * following of redirects.
     *
     * @param client the client
     * @return this builder
     */
    public SegmindClientBuilder httpClient(OkHttpClient client) {
        httpClient = Objects.requireNonNull(client, "client");
        return this;
    }

    /**
     * The longest that one call may take as a whole, from the call to the result; see {@link CallOptions#withDeadline}.
     *
     * @param time above zero; 600 s unless set
     * @return this builder
     * @throws IllegalArgumentException if the time is not above zero
     */
    public SegmindClientBuilder deadline(Duration time) {
        deadline = Durations.positive("deadline", time);
        return this;
    }

    /**
     * The longest that one HTTP call may take; see {@link CallOptions#withCallTimeout}.
     *
     * @param time above zero; 60 s unless set
     * @return this builder
     * @throws IllegalArgumentException if the time is not above zero
     */
    public SegmindClientBuilder callTimeout(Duration time) {
        callTimeout = Durations.positive("callTimeout", time);
        return this;
    }

    /**
     * When to ask next whether a job is done.
     *
     * @param policy the policy; {@link PollPolicy#learned()} unless set, a new one for every client
     * @return this builder
     */
    public SegmindClientBuilder pollPolicy(PollPolicy policy) {
        pollPolicy = Objects.requireNonNull(policy, "policy");
        return this;
    }

    /**
     * How many submissions, polls and fetches of results may be in flight at once. Each holds a thread. Results go first,
     * then submissions, then polls.
     *
     * @param calls at least 1; 64 unless set
     * @return this builder
     * @throws IllegalArgumentException if it is less than 1
     */
    public SegmindClientBuilder maxConcurrentCalls(int calls) {
        maxConcurrentCalls = atLeastOne("maxConcurrentCalls", calls);
        return this;
    }

    /**
     * How many submissions of those calls may be in flight at once. The others wait their turn, first come first served.
     *
     * @param submits at least 1; 16 unless set
     * @return this builder
     * @throws IllegalArgumentException if it is less than 1
     */
    public SegmindClientBuilder maxConcurrentSubmits(int submits) {
        maxConcurrentSubmits = atLeastOne("maxConcurrentSubmits", submits);
        return this;
    }

    /**
     * How many v1 calls may be in flight at once. Each holds a thread for as long as the model computes. The others wait
     * their turn, first come first served.
     *
     * @param runs at least 1; 16 unless set
     * @return this builder
     * @throws IllegalArgumentException if it is less than 1
     */
    public SegmindClientBuilder maxConcurrentSyncRuns(int runs) {
        maxConcurrentSyncRuns = atLeastOne("maxConcurrentSyncRuns", runs);
        return this;
    }

    /**
     * How many submissions and v1 calls may be sent within a minute, evenly spread after a first burst of a sixth of it.
     *
     * @param submits at least 1; not limited unless set
     * @return this builder
     * @throws IllegalArgumentException if it is less than 1
     */
    public SegmindClientBuilder submitsPerMinute(int submits) {
        submitsPerMinute = atLeastOne("submitsPerMinute", submits);
        return this;
    }

    /**
     * How many polls may be sent within a minute by all jobs together, evenly spread after a first burst of a sixth of it.
     * Submissions and fetches of results are not polls: a finished job's result is fetched at once.
     *
     * <p>When more polls are due, those go first that gain most: with {@link PollPolicy#learned()} the jobs that are most
     * likely to be done by now, with other policies the jobs that have waited longest. No job starves: one whose poll has
     * been due for two rounds goes before all others, so that it is polled within three. A round is the time in which this
     * limit serves all jobs that wait for a poll: a minute, divided by the limit, times their number. A pause that the API
     * asks for comes on top.
     *
     * @param polls at least 1; not limited unless set
     * @return this builder
     * @throws IllegalArgumentException if it is less than 1
     */
    public SegmindClientBuilder pollsPerMinute(int polls) {
        pollsPerMinute = atLeastOne("pollsPerMinute", polls);
        return this;
    }

    /**
     * Whether every job keeps a timeline of at most 16 steps, which costs about 2 kB per job: see
     * {@link dev.segmind4j.job.Job#timeline()} and {@link dev.segmind4j.error.SegmindException#timeline()}.
     *
     * @param kept false unless set
     * @return this builder
     */
    public SegmindClientBuilder timeline(boolean kept) {
        timeline = kept;
        return this;
    }

    /**
     * Adds a listener to those added before.
     *
     * @param listener told of every job's steps
     * @return this builder
     */
    public SegmindClientBuilder listener(JobListener listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
        return this;
    }

    /**
     * Where futures are completed and listeners called: four daemon threads of the client unless set. Tasks must not be
     * dropped; an executor that runs them on the calling thread would run them on the engine's.
     *
     * @param executor stays the caller's: closing the client does not shut it down
     * @return this builder
     */
    public SegmindClientBuilder callbackExecutor(Executor executor) {
        callbackExecutor = Objects.requireNonNull(executor, "executor");
        return this;
    }

    /**
     * Makes the client. Nothing is sent.
     *
     * @return an open client
     * @throws IllegalStateException if no key was given and {@code SEGMIND_API_KEY} is not set
     */
    public SegmindClient build() {
        Supplier<String> key = apiKey == null ? fromEnvironment() : apiKey;
        return new SegmindClient(new Engine(
                new Settings(
                        new ApiKey(key),
                        baseUrl,
                        httpClient,
                        callbackExecutor,
                        deadline,
                        callTimeout,
                        pollPolicy == null ? PollPolicy.learned() : pollPolicy,
                        maxConcurrentCalls,
                        maxConcurrentSubmits,
                        maxConcurrentSyncRuns,
                        submitsPerMinute,
                        pollsPerMinute,
                        timeline,
                        List.copyOf(listeners)),
                time,
                random,
                threads));
    }

    SegmindClientBuilder time(TimeSource source) {
        time = source;
        return this;
    }

    SegmindClientBuilder random(DoubleSupplier source) {
        random = source;
        return this;
    }

    SegmindClientBuilder threads(Threads executors) {
        threads = executors;
        return this;
    }

    SegmindClientBuilder environment(UnaryOperator<@Nullable String> variables) {
        environment = variables;
        return this;
    }

    private Supplier<String> fromEnvironment() {
        String key = environment.apply(KEY_VARIABLE);
        if (key == null || key.trim().isEmpty()) {
            throw new IllegalStateException("No API key: the environment variable " + KEY_VARIABLE
                    + " is not set. Set it, or pass the key with SegmindClient.builder().apiKey(...).");
        }
        String checked = ApiKey.checked(key.trim());
        return () -> checked;
    }

    private static int atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, but is " + value);
        }
        return value;
    }
}
