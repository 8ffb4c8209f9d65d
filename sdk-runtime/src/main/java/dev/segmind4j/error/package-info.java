/**
 * Everything that can go wrong: a closed family under {@link dev.segmind4j.error.SegmindException}.
 *
 * @serial exclude
 */
@NullMarked
package dev.segmind4j.error;

import org.jspecify.annotations.NullMarked;
