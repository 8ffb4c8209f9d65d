/** What a model makes of its parameters. */
@NullMarked
package dev.segmind4j.emulator.output;

import org.jspecify.annotations.NullMarked;
