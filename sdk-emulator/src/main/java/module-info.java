/** The Segmind API on this machine: a server to start, a command line and a JUnit extension. */
module dev.segmind4j.emulator {
    requires static org.jspecify;
    requires static org.junit.jupiter.api;
    requires transitive dev.segmind4j.runtime;
    requires com.squareup.moshi;
    requires info.picocli;
    requires java.desktop;
    requires jdk.httpserver;
    requires okio;

    exports dev.segmind4j.emulator;
    exports dev.segmind4j.emulator.clock;
    exports dev.segmind4j.emulator.fault;
    exports dev.segmind4j.emulator.junit;

    opens dev.segmind4j.emulator to
            info.picocli;

    uses dev.segmind4j.catalog.CatalogProvider;
    uses javax.imageio.spi.ImageWriterSpi;
}
