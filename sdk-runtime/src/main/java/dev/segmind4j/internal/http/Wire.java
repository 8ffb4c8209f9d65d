package dev.segmind4j.internal.http;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/** The way to the API: OkHttp clients for calls and for downloads, and the Retrofit interfaces on top of the first. */
public final class Wire {
    /** How many downloads may be in flight at once. */
    public static final int MAX_DOWNLOADS = 8;

    private static final Duration DOWNLOAD_STALL = Duration.ofSeconds(60);

    private final BaseUrl baseUrl;
    private final boolean ownsConnections;
    private final OkHttpClient calls;
    private final OkHttpClient downloads;
    private final Map<JsonAdapter.Factory, Apis> sets = new IdentityHashMap<>();

    /**
     * Prepares both clients; nothing is connected.
     *
     * @param key the API key
     * @param baseUrl where the API is
     * @param template the user's client, or null for one of our own
     * @param maxCalls how many calls may be in flight at once, to one host too
     * @param callThreads runs the calls
     * @param downloadThreads runs the downloads
     */
    public Wire(
            ApiKey key,
            BaseUrl baseUrl,
            @Nullable OkHttpClient template,
            int maxCalls,
            ExecutorService callThreads,
            ExecutorService downloadThreads) {
        this.baseUrl = baseUrl;
        ownsConnections = template == null;
        OkHttpClient base = template != null
                ? template
                : new OkHttpClient.Builder()
                        .connectionPool(new ConnectionPool(maxCalls, 5, TimeUnit.MINUTES))
                        .build();
        calls = base.newBuilder()
                .dispatcher(dispatcher(callThreads, maxCalls))
                // A cached status would never change.
                .cache(null)
                .followRedirects(false)
                .followSslRedirects(false)
                // The engine has its own timers, which tests can drive; see Exchange.
                .callTimeout(Duration.ZERO)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .addInterceptor(new GuardInterceptor())
                .addNetworkInterceptor(new KeyInterceptor(key, baseUrl))
                .build();
        downloads = base.newBuilder()
                .dispatcher(dispatcher(downloadThreads, MAX_DOWNLOADS))
                .cache(null)
                .followRedirects(true)
                .followSslRedirects(true)
                .callTimeout(Duration.ZERO)
                .readTimeout(DOWNLOAD_STALL)
                .writeTimeout(DOWNLOAD_STALL)
                .build();
    }

    private static Dispatcher dispatcher(ExecutorService threads, int bound) {
        Dispatcher dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(bound);
        // Five by default, which would make 64 jobs wait for each other: all our calls go to one host.
        dispatcher.setMaxRequestsPerHost(bound);
        return dispatcher;
    }

    /**
     * The calls that do not depend on a model's spec.
     *
     * @return always the same instance
     */
    public SegmindApi api() {
        return api(SegmindApi.class, UntypedBody.ADAPTERS);
    }

    /**
     * A generated Retrofit interface.
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
                .callFactory(this::newCall)
                // On Android, Retrofit would tell the main thread of every reply.
                .callbackExecutor(Runnable::run)
                .addConverterFactory(MoshiConverterFactory.create(moshi))
                .build());
    }

    private Call newCall(Request request) {
        Request tagged = request.newBuilder()
                .tag(Sending.class, new Sending())
                .header("User-Agent", Version.userAgent())
                .build();
        return calls.newCall(OneShotBody.wrap(tagged));
    }

    /**
     * A call for a file, which carries no key and follows redirects.
     *
     * @param request what to fetch
     * @return a call that is not yet under way
     */
    public Call newDownload(Request request) {
        return downloads.newCall(
                request.newBuilder().header("User-Agent", Version.userAgent()).build());
    }

    /** Cuts off everything that is in flight, and closes idle connections if they are ours. */
    public void close() {
        calls.dispatcher().cancelAll();
        downloads.dispatcher().cancelAll();
        if (ownsConnections) {
            calls.connectionPool().evictAll();
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
