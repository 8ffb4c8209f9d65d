package dev.segmind4j.emulator;

/**
 * A request that an emulator received.
 *
 * @param method the HTTP method
 * @param path the path as it was sent, without the query, for example {@code /v2/flux-pro}
 * @param carriesKey whether an {@code x-api-key} or {@code Authorization} header came with it, with whatever key
 * @param toFiles whether it went to the server of the output files and not to the API
 */
public record RecordedRequest(String method, String path, boolean carriesKey, boolean toFiles) {}
