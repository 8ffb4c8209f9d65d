/** The API on a socket: routes, checks and replies. */
@NullMarked
package dev.segmind4j.emulator.http;

import org.jspecify.annotations.NullMarked;
