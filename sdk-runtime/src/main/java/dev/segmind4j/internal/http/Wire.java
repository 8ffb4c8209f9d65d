package dev.segmind4j.internal.http;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/**
 * The way to the API: OkHttp clients for calls and for downloads. Retrofit makes the requests of generated interfaces; the
 * calls themselves are made here, so that what they read is bounded and what they send is known.
 */
public final class Wire {
    /** How many downloads may be in flight at once. */
    public static final int MAX_DOWNLOADS = 32;

    /** And how many from one host, so that a slow one does not stop the others. */
    private static final int MAX_DOWNLOADS_PER_HOST = 8;

    private static final Duration DOWNLOAD_STALL = Duration.ofSeconds(60);
    /** Idle connections die silently; a new one costs a tenth of a second. */
    private static final long IDLE_SECONDS = 5;
    /** So many replies of more than a MiB may be in memory at once. */
    private static final int LARGE_AT_ONCE = 4;
    /** Only while an HTTP/2 connection lives, which is as long as it is in use and five seconds more. */
    private static final Duration PING = Duration.ofSeconds(5);

    private final ApiKey key;
    private final BaseUrl baseUrl;
    private final LongSupplier nanoTime;
    private final Executor cancels;
    private final Connections connections;
    private final Semaphore roomForLarge = new Semaphore(LARGE_AT_ONCE);
    /** Apart: a v1 call may take its whole deadline to read, and must not hold up the others' results. */
    private final Semaphore roomForLargeRuns = new Semaphore(LARGE_AT_ONCE);

    private final int maxIdle;
    private volatile Epoch epoch;
    private final OkHttpClient requests;
    private final OkHttpClient downloads;
    /** What was left and may still carry calls. */
    private final Queue<ConnectionPool> left = new ConcurrentLinkedQueue<>();

    private final Map<JsonAdapter.Factory, Apis> sets = new IdentityHashMap<>();

    /**
     * Prepares both clients; nothing is connected.
     *
     * @param key the API key
     * @param baseUrl where the API is
     * @param template the user's client, or null for one of our own
     * @param maxCalls how many calls may be in flight at once
     * @param nanoTime the engine's clock
     * @param downloadThreads runs the downloads
     * @param cancels cuts calls off: event listeners of the user's hear of it there
     */
    public Wire(
            ApiKey key,
            BaseUrl baseUrl,
            @Nullable OkHttpClient template,
            int maxCalls,
            LongSupplier nanoTime,
            ExecutorService downloadThreads,
            Executor cancels) {
        this.key = key;
        this.baseUrl = baseUrl;
        this.nanoTime = nanoTime;
        this.cancels = cancels;
        maxIdle = maxCalls;
        OkHttpClient base = template != null ? GuardedEvents.guard(template, key) : new OkHttpClient();
        connections = Connections.to(baseUrl.url(), base);
        OkHttpClient calls = base.newBuilder()
                .dispatcher(new Dispatcher())
                .connectionPool(pool())
                .pingInterval(PING)
                .socketFactory(new ModestSockets(base.socketFactory()))
                // A cached status would never change.
                .cache(null)
                .followRedirects(false)
                .followSslRedirects(false)
                // The engine has its own timers, which tests can drive; see Exchange.
                .callTimeout(Duration.ZERO)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .addInterceptor(new GuardInterceptor())
                .addNetworkInterceptor(new KeyInterceptor(key, baseUrl, connections))
                .build();
        epoch = new Epoch(0, calls);
        // Only to be asked what requests a Retrofit interface makes.
        requests = calls.newBuilder().eventListener(EventListener.NONE).build();
        downloads = base.newBuilder()
                .dispatcher(dispatcher(downloadThreads, MAX_DOWNLOADS, MAX_DOWNLOADS_PER_HOST))
                .connectionPool(new ConnectionPool(MAX_DOWNLOADS, IDLE_SECONDS, TimeUnit.SECONDS))
                .cache(null)
                // A download follows redirects itself, and sees where they lead.
                .followRedirects(false)
                .followSslRedirects(false)
                .callTimeout(Duration.ZERO)
                .readTimeout(DOWNLOAD_STALL)
                .writeTimeout(DOWNLOAD_STALL)
                .build();
    }

    private ConnectionPool pool() {
        return new ConnectionPool(maxIdle, IDLE_SECONDS, TimeUnit.SECONDS);
    }

    private static Dispatcher dispatcher(ExecutorService threads, int bound, int perHost) {
        Dispatcher dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(bound);
        dispatcher.setMaxRequestsPerHost(perHost);
        return dispatcher;
    }

    /**
     * A generated Retrofit interface, to make requests with.
     *
     * @param api the interface
     * @param adapters makes the JSON adapters of its set
     * @param <A> the interface
     * @return always the same instance
     */
    public <A> A api(Class<A> api, JsonAdapter.Factory adapters) {
        Apis set;
        synchronized (sets) {
            set = sets.computeIfAbsent(adapters, this::apis);
        }
        return set.of(api);
    }

    private Apis apis(JsonAdapter.Factory adapters) {
        Moshi moshi = new Moshi.Builder().add(adapters).build();
        return new Apis(new Retrofit.Builder()
                .baseUrl(baseUrl.url())
                .callFactory(requests::newCall)
                // On Android, Retrofit would look for the main thread.
                .callbackExecutor(Runnable::run)
                .addConverterFactory(MoshiConverterFactory.create(moshi))
                .build());
    }

    /**
     * A POST of a model without a spec.
     *
     * @param version {@code v1} or {@code v2}
     * @param slug the model
     * @param parameters JSON values by name
     * @return the request
     */
    public Request post(String version, String slug, Map<?, ?> parameters) {
        RequestBody body = JsonBody.of(parameters);
        return new Request.Builder()
                .url(baseUrl.url()
                        .newBuilder()
                        .addPathSegment(version)
                        .addPathSegment(slug)
                        .build())
                .post(body)
                .build();
    }

    /**
     * A GET.
     *
     * @param segments the address's path behind the base URL
     * @return the request
     */
    public Request get(String... segments) {
        HttpUrl.Builder url = baseUrl.url().newBuilder();
        for (String segment : segments) {
            url.addPathSegment(segment);
        }
        return new Request.Builder().url(url.build()).build();
    }

    /**
     * A call to the API, which carries the key and follows no redirects.
     *
     * @param request what to send; the same request makes any number of calls
     * @param terms what it may bring in
     * @return a call that is not yet under way
     */
    public HttpCall newCall(Request request, Terms terms) {
        Sending sending = new Sending(terms, nanoTime);
        Request tagged = request.newBuilder()
                .tag(Sending.class, sending)
                .header("User-Agent", Version.USER_AGENT)
                .build();
        return new HttpCall(this, OneShotBody.forInterceptors(tagged, sending), sending);
    }

    /**
     * A call for a file, which carries no key and follows no redirects.
     *
     * @param request what to fetch
     * @return a call that is not yet under way
     */
    public Call newDownload(Request request) {
        return downloads.newCall(
                request.newBuilder().header("User-Agent", Version.USER_AGENT).build());
    }

    /** Closes downloads' connections that nobody uses: where one was dead all may be, after a sleep or on another network. */
    public void leaveIdleDownloads() {
        downloads.connectionPool().evictAll();
    }

    /** Cuts off everything that is in flight, and closes idle connections. */
    public void close() {
        Epoch last = epoch;
        last.client().dispatcher().cancelAll();
        downloads.dispatcher().cancelAll();
        last.client().connectionPool().evictAll();
        left.forEach(ConnectionPool::evictAll);
        downloads.connectionPool().evictAll();
    }

    Epoch epoch() {
        return epoch;
    }

    /** Leaves the connections of an epoch, unless they have been left: the next call is made on a new one. */
    void leave(int number) {
        ConnectionPool behind;
        synchronized (left) {
            Epoch now = epoch;
            if (now.number() != number) {
                return;
            }
            behind = now.client().connectionPool();
            left.removeIf(pool -> pool.connectionCount() == 0);
            left.add(behind);
            epoch = new Epoch(
                    number + 1, now.client().newBuilder().connectionPool(pool()).build());
        }
        behind.evictAll();
    }

    HttpReply read(Request request, Response response, Terms terms, HttpCall call) {
        return ReplyReader.read(
                request.method(), HttpReply.path(request.url()), response, terms, key, call, roomForLarge(terms));
    }

    private Semaphore roomForLarge(Terms terms) {
        return terms.mediaLimit() > 0 ? roomForLargeRuns : roomForLarge;
    }

    /** Whether calls on one connection are kept apart, as far as is known. */
    boolean connectionsAreShared() {
        return connections.areMultiplexed();
    }

    /** For one call alone. */
    ConnectionPool ownPool() {
        return new ConnectionPool(1, IDLE_SECONDS, TimeUnit.SECONDS);
    }

    void cancel(Call call) {
        Runnable cut = () -> {
            try {
                call.cancel();
            } catch (Throwable e) {
                // A socket or a listener of the user's: the call ends with it or without it.
                return;
            }
        };
        try {
            cancels.execute(cut);
        } catch (RuntimeException | Error e) {
            cut.run();
        }
    }

    /** The instances of one set's interfaces. */
    private static final class Apis {
        private final Retrofit retrofit;
        private final Map<Class<?>, Object> instances = new ConcurrentHashMap<>();

        Apis(Retrofit retrofit) {
            this.retrofit = retrofit;
        }

        <A> A of(Class<A> api) {
            return api.cast(instances.computeIfAbsent(api, retrofit::create));
        }
    }
}
