package dev.segmind4j.processor.model;

/**
 * A value with the place where it was written.
 *
 * @param value the value
 * @param origin the place
 */
public record Located<T>(T value, Origin origin) {}
