/** What is known of a model and its parameters: the facts of its spec, readable without reflection. */
@NullMarked
package dev.segmind4j.catalog;

import org.jspecify.annotations.NullMarked;
