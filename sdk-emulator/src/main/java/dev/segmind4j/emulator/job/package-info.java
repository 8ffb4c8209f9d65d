/** Jobs: when they run, what comes of them and what they cost. */
@NullMarked
package dev.segmind4j.emulator.job;

import org.jspecify.annotations.NullMarked;
