/** What generated code stands on. Public because generated code lives in other packages; applications have no need of it. */
@NullMarked
package dev.segmind4j.support;

import org.jspecify.annotations.NullMarked;
