/**
 * When to poll next: the mathematics of the learned poll schedule.
 *
 * <p>Nothing here knows a clock, a thread or a request. Ages are seconds since the submission, as {@code double}; what was
 * seen of a job is a {@link dev.segmind4j.internal.schedule.Sightings}; what is known of a model is a
 * {@link dev.segmind4j.internal.schedule.LatencyModel}; a {@link dev.segmind4j.internal.schedule.PollPlan} turns the two
 * into the age of the next poll.
 */
@NullMarked
package dev.segmind4j.internal.schedule;

import org.jspecify.annotations.NullMarked;
