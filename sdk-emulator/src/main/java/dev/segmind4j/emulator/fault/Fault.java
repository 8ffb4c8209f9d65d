package dev.segmind4j.emulator.fault;

import java.io.IOException;

/** How one exchange goes wrong. */
@FunctionalInterface
public interface Fault {
    /**
     * Handles the exchange in place of the server. What is neither closed nor reset when it returns is kept for the next
     * request. A request is accepted, and billed, only if {@link FaultyExchange#answer()} is called.
     *
     * @param exchange the request and what can be done with it
     * @throws IOException if the client has gone; ends the connection
     * @throws InterruptedException if the server is closed
     */
    void play(FaultyExchange exchange) throws IOException, InterruptedException;

    /**
     * What records call it.
     *
     * @return a short name
     */
    default String label() {
        return "scripted";
    }
}
