package dev.segmind4j.emulator.http;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The names that callers sent and the models do not have, at most 1,000 per model. Thread-safe. */
public final class IgnoredParameters {
    private static final int MOST = 1_000;

    private final Map<String, Set<String>> bySlug = new ConcurrentHashMap<>();

    /** None yet. */
    public IgnoredParameters() {}

    void add(String slug, String path) {
        Set<String> paths = bySlug.computeIfAbsent(slug, key -> ConcurrentHashMap.newKeySet());
        if (paths.size() < MOST) {
            paths.add(path);
        }
    }

    /**
     * The names that were ignored.
     *
     * @param slug the model's name in URLs
     * @return paths such as {@code guidence} or {@code voice.sped}, sorted; a copy
     */
    public Set<String> of(String slug) {
        return new TreeSet<>(bySlug.getOrDefault(slug, Set.of()));
    }
}
