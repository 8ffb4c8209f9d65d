/** Everything that can go wrong: a closed family under {@link dev.segmind4j.error.SegmindException}. */
@NullMarked
package dev.segmind4j.error;

import org.jspecify.annotations.NullMarked;
