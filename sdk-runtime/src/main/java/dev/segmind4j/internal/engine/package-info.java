/**
 * The engine: submits, polls, retries and gives up. Its state belongs to one scheduler thread; see
 * {@link dev.segmind4j.internal.engine.Engine}.
 */
@NullMarked
package dev.segmind4j.internal.engine;

import org.jspecify.annotations.NullMarked;
