package dev.segmind4j.client;

import dev.segmind4j.internal.engine.Engine;
import dev.segmind4j.internal.engine.call.Settings;
import dev.segmind4j.internal.engine.limit.Limits;
import dev.segmind4j.internal.http.ApiKey;
import dev.segmind4j.internal.http.BaseUrl;
import dev.segmind4j.internal.http.Terms;
import dev.segmind4j.internal.thread.Threads;
import dev.segmind4j.internal.time.Durations;
import dev.segmind4j.internal.time.TimeInjection;
import dev.segmind4j.internal.time.TimeSource;
import dev.segmind4j.poll.PollPolicy;
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
    static {
        TimeInjection.register(SegmindClientBuilder.class, SegmindClientBuilder::time);
    }

    private @Nullable Supplier<ApiKey> apiKey;
    private BaseUrl baseUrl = BaseUrl.SEGMIND;
    private boolean allowInsecureHttp;
    private @Nullable OkHttpClient httpClient;
    private @Nullable Executor callbackExecutor;
    private Duration deadline = Duration.ofSeconds(600);
    private Duration callTimeout = Duration.ofSeconds(60);
    private Duration downloadTimeout = Duration.ofMinutes(30);
    private long maxDownloadSize = 8L * 1024 * 1024 * 1024;
    private @Nullable PollPolicy pollPolicy;
    private Limits limits = Limits.DEFAULTS;
    private long maxReplySize = 64L << 20;
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
        apiKey = () -> ApiKey.fixed(checked);
        return this;
    }

    /**
     * Where the API key comes from, asked anew for every call: for keys that are rotated or fetched from a vault.
     *
     * @param key called on the threads of calls, concurrently; may block. A call for which it fails is not sent
     * @return this builder
     */
    public SegmindClientBuilder apiKey(Supplier<String> key) {
        Objects.requireNonNull(key, "key");
        apiKey = () -> new ApiKey(key);
        return this;
    }

    /**
     * Where the API is: Segmind's unless set. For a proxy of one's own, or the emulator. Without TLS the key could be read on
     * the way, so {@code http} is for this machine only (localhost, 127.0.0.0/8, ::1) unless {@link #allowInsecureHttp} is set;
     * {@link #build()} checks that.
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
     * Whether {@link #baseUrl} may be an {@code http} address of another machine. Whoever is on the way there can read the API
     * key and everything that is sent, so this is for networks that nobody else is on: a container's host, a service mesh
     * that encrypts by itself.
     *
     * @param allowed false unless set
     * @return this builder
     */
    public SegmindClientBuilder allowInsecureHttp(boolean allowed) {
        allowInsecureHttp = allowed;
        return this;
    }

    /**
     * The HTTP client to derive ours from: for proxies, certificates, interceptors, event listeners. Itself it is left alone.
     * Not taken over are its connections, dispatcher, cache, timeouts (except for connecting), pings and following of
     * redirects: the client has connections of its own, so that it can leave those which it does not trust any more.
     *
     * <p>An interceptor that proceeds again after the body of a POST has begun to leave gets an {@link java.io.IOException}:
     * each POST is a new, paid job, and leaves once.
     *
     * <p>Its interceptors and its event listener are given requests without the API key. What the event listener or its
     * factory throws harms no call: it is dropped, and the first such failure is logged as a warning. Two things are out of
     * reach, see the key and can harm calls: a listener that an interceptor or a factory adds to one call by
     * {@link okhttp3.Call#addEventListener}, and a socket factory.
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
     * The longest that fetching one output file may take, all its tries together, until its last byte is here. A download
     * that gets no byte for a minute is given up earlier.
     *
     * @param time above zero; 30 minutes unless set
     * @return this builder
     * @throws IllegalArgumentException if the time is not above zero
     */
    public SegmindClientBuilder downloadTimeout(Duration time) {
        downloadTimeout = Durations.positive("downloadTimeout", time);
        return this;
    }

    /**
     * How large an output file may be that is fetched, so that an endless one does not fill the disk. What goes into memory,
     * with {@link dev.segmind4j.job.OutputFile#bytes()}, is limited to 512 MiB besides.
     *
     * @param bytes at least 1, counted after decompression; 8 GiB unless set
     * @return this builder
     * @throws IllegalArgumentException if it is less than 1
     */
    public SegmindClientBuilder maxDownloadSize(long bytes) {
        maxDownloadSize = Checks.atLeast("maxDownloadSize", 1, bytes);
        return this;
    }

    /**
     * The most that is read of a result, or of a v1 call's text or JSON, after decompression. What is larger is a
     * {@code ProtocolException}; of a job it is asked for three times. Files are not counted: those of v1 calls
     * go to a temporary file when they are large, and {@link #maxDownloadSize} bounds them. Other replies are read up to one
     * MiB.
     *
     * @param bytes at least 1,024; 64 MiB unless set
     * @return this builder
     * @throws IllegalArgumentException if it is less than 1,024
     */
    public SegmindClientBuilder maxReplySize(long bytes) {
        maxReplySize = Checks.atLeast("maxReplySize", 1024, bytes);
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
     * How many submissions, polls and fetches of results may be in flight at once. Each holds a thread. Results go first.
     *
     * @param calls at least 1; 64 unless set. More than a million, which no machine has threads for, counts as a million
     * @return this builder
     * @throws IllegalArgumentException if it is less than 1
     */
    public SegmindClientBuilder maxConcurrentCalls(int calls) {
        limits = limits.withCalls(Checks.atOnce("maxConcurrentCalls", calls));
        return this;
    }

    /**
     * How many submissions of those calls may be in flight at once. The others wait; submissions and polls take turns.
     *
     * @param submits at least 1; 16 unless set. More than a million counts as a million
     * @return this builder
     * @throws IllegalArgumentException if it is less than 1
     */
    public SegmindClientBuilder maxConcurrentSubmits(int submits) {
        limits = limits.withSubmits(Checks.atOnce("maxConcurrentSubmits", submits));
        return this;
    }

    /**
     * How many v1 calls may be in flight at once. Each holds a thread for as long as the model computes. The others wait.
     *
     * @param runs at least 1; 16 unless set. More than a million counts as a million
     * @return this builder
     * @throws IllegalArgumentException if it is less than 1
     */
    public SegmindClientBuilder maxConcurrentSyncRuns(int runs) {
        limits = limits.withSyncRuns(Checks.atOnce("maxConcurrentSyncRuns", runs));
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
        limits = limits.withSubmitsPerMinute(Checks.atLeastOne("submitsPerMinute", submits));
        return this;
    }

    /**
     * How many polls may be sent within a minute by all jobs together, evenly spread after a first burst of a sixth of it.
     * Submissions and fetches of results are not polls: a finished job's result is fetched at once.
     *
     * <p>When more polls are due, those go first that gain most: with {@link PollPolicy#learned()} the jobs that are most
     * likely to be done by now, with other policies those that have waited longest. No job starves: one whose poll has been
     * due for two rounds goes before all others, so that it is polled within three. A round is the time in which this limit
     * serves all jobs that wait for a poll. A pause that the API asks for comes on top.
     *
     * @param polls at least 1; not limited unless set
     * @return this builder
     * @throws IllegalArgumentException if it is less than 1
     */
    public SegmindClientBuilder pollsPerMinute(int polls) {
        limits = limits.withPollsPerMinute(Checks.atLeastOne("pollsPerMinute", polls));
        return this;
    }

    /**
     * Whether every job keeps a {@link dev.segmind4j.job.Timeline} of at most 16 steps, which costs about 2 kB per job.
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
     * Where futures are completed and listeners called: four daemon threads of the client unless set. What the executor
     * rejects, or would run on the thread that gives it, is run on a thread of the client.
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
     * @throws IllegalStateException if no key was given and {@code SEGMIND_API_KEY} is not set, or if {@link #baseUrl} is an
     *     http address of another machine and {@link #allowInsecureHttp} is not set
     */
    public SegmindClient build() {
        Checks.isPrivate(baseUrl, allowInsecureHttp);
        return new SegmindClient(new Engine(
                new Settings(
                        apiKey == null ? Checks.keyOf(environment) : apiKey.get(),
                        baseUrl,
                        httpClient,
                        callbackExecutor,
                        deadline,
                        callTimeout,
                        downloadTimeout,
                        pollPolicy == null ? PollPolicy.learned() : pollPolicy,
                        limits,
                        new Terms(maxReplySize, maxDownloadSize, false),
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
}
