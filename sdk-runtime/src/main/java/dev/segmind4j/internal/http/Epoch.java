package dev.segmind4j.internal.http;

import okhttp3.OkHttpClient;

/**
 * A set of connections that is left as a whole. OkHttp offers no way to leave a single one, and where one has died silently
 * (sleep, another network, a lost entry in a router's table) the others have as well.
 *
 * @param number counts up
 * @param client makes calls on its connections
 */
record Epoch(int number, OkHttpClient client) {}
