/** The client: where calls begin, what they may take, and how jobs are polled and watched. */
@NullMarked
package dev.segmind4j.client;

import org.jspecify.annotations.NullMarked;
