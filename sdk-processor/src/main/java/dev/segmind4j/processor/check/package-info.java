/** What is wrong with what the specs say: one small class per rule, every finding of every spec. */
@NullMarked
package dev.segmind4j.processor.check;

import org.jspecify.annotations.NullMarked;
