/** From a plan to Java source: pure functions, one emitter per kind of output. */
@NullMarked
package dev.segmind4j.processor.emit;

import org.jspecify.annotations.NullMarked;
