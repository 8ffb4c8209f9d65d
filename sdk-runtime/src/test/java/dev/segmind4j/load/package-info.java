/** Many jobs at once, and many things at once that happen to them. */
@NullMarked
package dev.segmind4j.load;

import org.jspecify.annotations.NullMarked;
