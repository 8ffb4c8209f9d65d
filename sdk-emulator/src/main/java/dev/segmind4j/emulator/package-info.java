/** The Segmind API on this machine: a server to start from a test or from the command line. */
@NullMarked
package dev.segmind4j.emulator;

import org.jspecify.annotations.NullMarked;
