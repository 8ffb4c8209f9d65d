/** Benchmarks: each main class prints a table of our figures beside the peers'. */
@NullMarked
package dev.segmind4j.benchmarks;

import org.jspecify.annotations.NullMarked;
