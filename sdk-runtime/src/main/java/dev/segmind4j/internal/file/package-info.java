/** Files that models made: downloading them and writing them whole or not at all. */
@NullMarked
package dev.segmind4j.internal.file;

import org.jspecify.annotations.NullMarked;
