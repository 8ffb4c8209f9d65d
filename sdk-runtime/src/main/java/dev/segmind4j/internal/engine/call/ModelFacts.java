package dev.segmind4j.internal.engine.call;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the engine knows of a model; one instance for all its jobs.
 *
 * @param slug the model's name in URLs
 * @param typicalLatency the page's average, or null
 */
public record ModelFacts(String slug, @Nullable Duration typicalLatency) {}
