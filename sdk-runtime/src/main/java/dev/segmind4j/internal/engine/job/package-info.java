/** A job's life: its submission, its polls, what is ridden out, and the faces that it shows to users and policies. */
@NullMarked
package dev.segmind4j.internal.engine.job;

import org.jspecify.annotations.NullMarked;
