/**
 * A submitted job, the reference that finds it again, and what comes out of it.
 *
 * @serial exclude
 */
@NullMarked
package dev.segmind4j.job;

import org.jspecify.annotations.NullMarked;
