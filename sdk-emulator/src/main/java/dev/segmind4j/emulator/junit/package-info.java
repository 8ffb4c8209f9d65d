/** The emulator as a JUnit extension. */
@NullMarked
package dev.segmind4j.emulator.junit;

import org.jspecify.annotations.NullMarked;
