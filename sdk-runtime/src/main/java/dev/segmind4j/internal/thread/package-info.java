/** The threads of a client: made plain, shared out, ended. Knows nothing of what runs on them. */
@NullMarked
package dev.segmind4j.internal.thread;

import org.jspecify.annotations.NullMarked;
