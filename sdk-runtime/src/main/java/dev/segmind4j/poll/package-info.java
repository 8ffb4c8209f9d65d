/** When to ask whether a job is done: policies that learn, and simple ones. */
@NullMarked
package dev.segmind4j.poll;

import org.jspecify.annotations.NullMarked;
