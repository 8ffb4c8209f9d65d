/** The time that the emulator lives by. */
@NullMarked
package dev.segmind4j.emulator.clock;

import org.jspecify.annotations.NullMarked;
