/** Pictures drawn from a prompt and a seed, without fonts or a display. */
@NullMarked
package dev.segmind4j.emulator.image;

import org.jspecify.annotations.NullMarked;
