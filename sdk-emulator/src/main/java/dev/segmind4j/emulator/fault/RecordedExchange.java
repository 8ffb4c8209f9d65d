package dev.segmind4j.emulator.fault;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request as it came, and what it was answered with.
 *
 * @param connection the connection's number, from 1 on
 * @param exchange its number on the connection, from 1 on
 * @param call what it asks for
 * @param method the HTTP method
 * @param path the path and query
 * @param headers by their names in lower case; of several of one name the last
 * @param bodyExpected how many bytes of body the request announced
 * @param bodyArrived how many of them had arrived when it was looked at last
 * @param subject whom it is about: the prompt that a POST came with, or that the job asked for was accepted with; else the path
 * @param nth how many requests of this kind about this subject there were, this one included
 * @param fault the fault that it is hit by, or null if it is answered well (or nothing is decided yet)
 * @param status the status of the reply that began to go out, or null if none did
 */
public record RecordedExchange(
        int connection,
        int exchange,
        CallKind call,
        String method,
        String path,
        Map<String, String> headers,
        long bodyExpected,
        long bodyArrived,
        String subject,
        int nth,
        @Nullable String fault,
        @Nullable Integer status) {
    /**
     * Whether the request arrived to its last byte.
     *
     * @return false if bytes of the body were missing
     */
    public boolean isWhole() {
        return bodyArrived == bodyExpected;
    }

    RecordedExchange arrived(long bytes) {
        return new RecordedExchange(
                connection, exchange, call, method, path, headers, bodyExpected, bytes, subject, nth, fault, status);
    }

    RecordedExchange hitBy(String name) {
        return new RecordedExchange(
                connection,
                exchange,
                call,
                method,
                path,
                headers,
                bodyExpected,
                bodyArrived,
                subject,
                nth,
                name,
                status);
    }

    RecordedExchange answered(int code) {
        return new RecordedExchange(
                connection,
                exchange,
                call,
                method,
                path,
                headers,
                bodyExpected,
                bodyArrived,
                subject,
                nth,
                fault,
                code);
    }
}
