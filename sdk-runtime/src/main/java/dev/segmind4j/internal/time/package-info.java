/** The time seam: the only place that reads a clock. Exported to the emulator; tests drive it by hand. */
@NullMarked
package dev.segmind4j.internal.time;

import org.jspecify.annotations.NullMarked;
