package dev.segmind4j.processor.emit;

/** Something to be written. */
public sealed interface Artifact {
    /**
     * A Java source file.
     *
     * @param className the qualified name of its class
     * @param text the source
     */
    record Source(String className, String text) implements Artifact {}

    /**
     * A resource.
     *
     * @param path where it belongs among the classes, with slashes
     * @param text its lines
     */
    record Resource(String path, String text) implements Artifact {}
}
