/** HTTP: calls through Retrofit on an OkHttp client that never sends a POST twice and gives the key to one host only. */
@NullMarked
package dev.segmind4j.internal.http;

import org.jspecify.annotations.NullMarked;
