package dev.segmind4j.benchmarks;

/**
 * A job of the simulation; seconds since its submission.
 *
 * @param started when it left the queue
 * @param done when it was finished
 */
record SimulatedJob(double started, double done) {}
