/** Where generated code goes. */
@NullMarked
package dev.segmind4j.processor.write;

import org.jspecify.annotations.NullMarked;
