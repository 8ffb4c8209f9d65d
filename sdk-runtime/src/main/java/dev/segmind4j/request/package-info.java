/**
 * Values that a caller sends: generated requests, open enums and what is wrong with them.
 *
 * @serial exclude
 */
@NullMarked
package dev.segmind4j.request;

import org.jspecify.annotations.NullMarked;
