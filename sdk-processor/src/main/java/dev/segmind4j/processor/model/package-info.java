/** What a spec says, as records: one vocabulary whether it came from YAML or from annotations. */
@NullMarked
package dev.segmind4j.processor.model;

import org.jspecify.annotations.NullMarked;
