package dev.segmind4j.emulator.http;

/** Is told of every request before it is answered. Called from several threads. */
@FunctionalInterface
public interface RequestListener {
    /**
     * A request came in.
     *
     * @param method the HTTP method
     * @param path the path as it was sent, without the query
     * @param carriesKey whether an {@code x-api-key} or {@code Authorization} header came with it
     * @param toFiles whether it went to the server of the output files
     */
    void received(String method, String path, boolean carriesKey, boolean toFiles);
}
