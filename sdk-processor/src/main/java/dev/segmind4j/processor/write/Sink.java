package dev.segmind4j.processor.write;

import dev.segmind4j.processor.emit.Artifact;

/** Takes what is to be written. */
public interface Sink {
    /**
     * Writes.
     *
     * @param artifact a source or a resource
     * @throws ClassExistsException if a source's class is there already
     */
    void write(Artifact artifact);
}
