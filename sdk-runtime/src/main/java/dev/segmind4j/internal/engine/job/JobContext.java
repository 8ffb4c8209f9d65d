package dev.segmind4j.internal.engine.job;

import dev.segmind4j.internal.engine.call.Core;
import dev.segmind4j.internal.reply.Generations;

/**
 * What jobs stand on.
 *
 * @param core calls, time, events
 * @param open the jobs that there are
 * @param generations makes results
 * @param keeper what keeps the client open: every job holds it
 */
public record JobContext(Core core, OpenJobs open, Generations generations, Object keeper) {}
