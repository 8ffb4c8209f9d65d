/** What files are, by their first bytes. */
@NullMarked
package dev.segmind4j.internal.media;

import org.jspecify.annotations.NullMarked;
