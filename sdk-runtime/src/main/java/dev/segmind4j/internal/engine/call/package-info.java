/** One HTTP call after another until something is over: queues, timers, what may be sent again. */
@NullMarked
package dev.segmind4j.internal.engine.call;

import org.jspecify.annotations.NullMarked;
