/** Specs in, records out. The only package that knows YAML and annotations; nothing here judges what a spec means, only how it is written. */
@NullMarked
package dev.segmind4j.processor.read;

import org.jspecify.annotations.NullMarked;
