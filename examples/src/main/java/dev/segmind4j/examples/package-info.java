/** Runnable examples, one idea each. */
@NullMarked
package dev.segmind4j.examples;

import org.jspecify.annotations.NullMarked;
