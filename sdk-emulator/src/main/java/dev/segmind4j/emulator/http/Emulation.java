package dev.segmind4j.emulator.http;

import dev.segmind4j.catalog.ModelCatalog;
import dev.segmind4j.emulator.clock.EmulatorClock;
import dev.segmind4j.emulator.image.Pictures;
import dev.segmind4j.emulator.job.Account;
import dev.segmind4j.emulator.job.Jobs;
import java.util.Set;

/**
 * What one emulator knows and remembers.
 *
 * @param catalog the models
 * @param keys the accepted API keys
 * @param clock the time
 * @param seed decides ids and times
 * @param timeScale what typical latencies are multiplied with
 * @param jobs the jobs
 * @param account what jobs are paid from
 * @param pictures draws the output files
 * @param ignored the unknown names that were sent
 */
public record Emulation(
        ModelCatalog catalog,
        Set<String> keys,
        EmulatorClock clock,
        long seed,
        double timeScale,
        Jobs jobs,
        Account account,
        Pictures pictures,
        IgnoredParameters ignored) {}
