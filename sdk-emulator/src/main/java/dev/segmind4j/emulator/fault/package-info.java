/** A fault laboratory: a small Segmind over plain sockets whose every exchange can be made to go wrong, and a relay. */
@NullMarked
package dev.segmind4j.emulator.fault;

import org.jspecify.annotations.NullMarked;
