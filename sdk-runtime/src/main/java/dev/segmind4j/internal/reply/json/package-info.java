/** Reads JSON, and what was meant to be JSON, as far as it goes. Knows nothing of the API. */
@NullMarked
package dev.segmind4j.internal.reply.json;

import org.jspecify.annotations.NullMarked;
