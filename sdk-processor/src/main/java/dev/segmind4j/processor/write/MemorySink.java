package dev.segmind4j.processor.write;

import dev.segmind4j.processor.emit.Artifact;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Keeps what is written, for tests and for tools that compare. */
public final class MemorySink implements Sink {
    private final SortedMap<String, String> files = new TreeMap<>();

    /** A sink that holds nothing yet. */
    public MemorySink() {}

    @Override
    public void write(Artifact artifact) {
        if (artifact instanceof Artifact.Source source) {
            files.put(source.className().replace('.', '/') + ".java", source.text());
        } else if (artifact instanceof Artifact.Resource resource) {
            files.put(resource.path(), resource.text());
        }
    }

    /** What was written, by path. */
    public SortedMap<String, String> files() {
        return Collections.unmodifiableSortedMap(files);
    }
}
