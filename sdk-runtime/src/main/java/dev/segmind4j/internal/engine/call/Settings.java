package dev.segmind4j.internal.engine.call;

import dev.segmind4j.client.JobListener;
import dev.segmind4j.internal.engine.limit.Limits;
import dev.segmind4j.internal.http.ApiKey;
import dev.segmind4j.internal.http.BaseUrl;
import dev.segmind4j.internal.http.Terms;
import dev.segmind4j.poll.PollPolicy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * What a client was built with.
 *
 * @param key the API key
 * @param baseUrl where the API is
 * @param httpClient the user's client, or null
 * @param callbackExecutor the user's executor, or null
 * @param deadline of a call, unless its options say otherwise
 * @param callTimeout of an HTTP call, unless the options say otherwise
 * @param downloadTimeout of a download, all its tries together
 * @param pollPolicy when to poll
 * @param limits how much may be in flight
 * @param replies what results, v1 calls and downloads may bring in
 * @param timeline whether jobs keep timelines
 * @param listeners told of every job
 */
public record Settings(
        ApiKey key,
        BaseUrl baseUrl,
        @Nullable OkHttpClient httpClient,
        @Nullable Executor callbackExecutor,
        Duration deadline,
        Duration callTimeout,
        Duration downloadTimeout,
        PollPolicy pollPolicy,
        Limits limits,
        Terms replies,
        boolean timeline,
        List<JobListener> listeners) {}
