/** Which Java a set of specs becomes: every name is decided here, and every clash of names is found here. */
@NullMarked
package dev.segmind4j.processor.plan;

import org.jspecify.annotations.NullMarked;
