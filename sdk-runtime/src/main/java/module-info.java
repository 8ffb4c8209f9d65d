/**
 * What generated segmind4j code stands on: annotations, client, jobs, polling and errors.
 *
 * <p>Start at {@link dev.segmind4j.client.SegmindClient}.
 */
@SuppressWarnings("module") // the emulator is not there when this module is compiled
module dev.segmind4j.runtime {
    requires transitive com.squareup.moshi;
    requires transitive okhttp3;
    requires transitive retrofit2;
    requires static transitive org.jspecify;
    requires okio;
    requires retrofit2.converter.moshi;
    requires java.logging;

    exports dev.segmind4j.annotation;
    exports dev.segmind4j.catalog;
    exports dev.segmind4j.client;
    exports dev.segmind4j.error;
    exports dev.segmind4j.job;
    exports dev.segmind4j.poll;
    exports dev.segmind4j.request;
    exports dev.segmind4j.support;
    exports dev.segmind4j.internal.time to
            dev.segmind4j.emulator;
}
