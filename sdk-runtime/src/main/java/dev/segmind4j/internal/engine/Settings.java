package dev.segmind4j.internal.engine;

import dev.segmind4j.client.JobListener;
import dev.segmind4j.client.PollPolicy;
import dev.segmind4j.internal.http.ApiKey;
import dev.segmind4j.internal.http.BaseUrl;
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
 * @param pollPolicy when to poll
 * @param maxConcurrentCalls submissions, polls and fetches in flight
 * @param maxConcurrentSubmits submissions among them
 * @param maxConcurrentSyncRuns v1 calls in flight
 * @param submitsPerMinute submissions and v1 calls per minute, 0 for no limit
 * @param pollsPerMinute polls per minute, 0 for no limit
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
        PollPolicy pollPolicy,
        int maxConcurrentCalls,
        int maxConcurrentSubmits,
        int maxConcurrentSyncRuns,
        int submitsPerMinute,
        int pollsPerMinute,
        boolean timeline,
        List<JobListener> listeners) {}
