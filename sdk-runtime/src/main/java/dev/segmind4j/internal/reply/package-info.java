/** Replies: what the API's JSON and headers mean. Pure functions of a reply. */
@NullMarked
package dev.segmind4j.internal.reply;

import org.jspecify.annotations.NullMarked;
