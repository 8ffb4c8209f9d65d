/** What leaves the engine: futures, listeners, and threads that wait. None of it runs on the engine's thread. */
@NullMarked
package dev.segmind4j.internal.engine.tell;

import org.jspecify.annotations.NullMarked;
