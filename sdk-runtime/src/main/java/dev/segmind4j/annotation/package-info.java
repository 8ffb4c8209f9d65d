/** Annotations that ask the segmind4j processor for generated code. */
@NullMarked
package dev.segmind4j.annotation;

import org.jspecify.annotations.NullMarked;
