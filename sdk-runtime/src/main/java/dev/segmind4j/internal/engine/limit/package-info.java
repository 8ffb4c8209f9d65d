/** How much may be in flight, and when: lanes, rates, budgets, and the gate that closes when the API limits the rate. */
@NullMarked
package dev.segmind4j.internal.engine.limit;

import org.jspecify.annotations.NullMarked;
