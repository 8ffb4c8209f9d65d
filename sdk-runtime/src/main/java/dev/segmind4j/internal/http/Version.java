package dev.segmind4j.internal.http;

/** Who we say we are. */
final class Version {
    /** A test holds it to the version in the POM. */
    static final String VALUE = "0.1.0-SNAPSHOT";

    /** The {@code User-Agent}; what a property holds need not be fit for a header. */
    static final String USER_AGENT = "segmind4j/" + VALUE + " (Java "
            + System.getProperty("java.version", "unknown").replaceAll("[^A-Za-z0-9._+-]", "_") + ")";

    private Version() {}
}
