package dev.segmind4j.internal.engine.call;

import dev.segmind4j.internal.engine.limit.Backoff;
import dev.segmind4j.internal.engine.limit.Gate;
import dev.segmind4j.internal.engine.limit.Lanes;
import dev.segmind4j.internal.engine.limit.RetryBudget;
import dev.segmind4j.internal.engine.tell.Callbacks;
import dev.segmind4j.internal.engine.tell.Events;
import dev.segmind4j.internal.http.ApiKey;
import dev.segmind4j.internal.http.Wire;
import dev.segmind4j.internal.thread.Threads;
import dev.segmind4j.internal.time.Scheduler;
import java.util.function.DoubleSupplier;

/**
 * What everything that calls stands on. All that changes in it belongs to the scheduler's thread, unless it says otherwise.
 *
 * @param settings what the client was built with
 * @param scheduler the engine's thread
 * @param clock the server's time
 * @param random numbers from 0 inclusive to 1 exclusive
 * @param callbacks where futures are completed
 * @param events what listeners hear
 * @param wire the way to the API
 * @param threads where calls are made
 * @param gate what calls pass
 * @param lanes where calls wait
 * @param backoff delays between attempts
 * @param retries how many attempts the client may make
 * @param open what is under way; read on any thread
 */
public record Core(
        Settings settings,
        Scheduler scheduler,
        ServerClock clock,
        DoubleSupplier random,
        Callbacks callbacks,
        Events events,
        Wire wire,
        Threads threads,
        Gate gate,
        Lanes lanes,
        Backoff backoff,
        RetryBudget retries,
        Undertakings open) {
    /**
     * Blots the key out of texts.
     *
     * @return the client's key
     */
    public ApiKey key() {
        return settings.key();
    }

    /**
     * The path of a call as messages name it.
     *
     * @param relative behind the base URL
     * @return the whole path
     */
    public String path(String relative) {
        return settings.baseUrl().url().encodedPath() + relative;
    }
}
