package dev.segmind4j.emulator.fault;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.Headers;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** What can happen to a stream of an HTTP/2 connection, and replies that are as odd there as over HTTP/1.1. */
public enum StreamFault {
    /** Nothing was processed: it may be sent again, RFC 9113 section 8.7. */
    REFUSED_STREAM("the stream is refused", false, Effect.AT_START, new SocketEffect.CloseStream(7)),
    CANCEL("the stream is cancelled after the request", true, Effect.BEFORE_REPLY, new SocketEffect.CloseStream(8)),
    INTERNAL_ERROR("the stream fails after the request", true, Effect.BEFORE_REPLY, new SocketEffect.CloseStream(2)),
    FAILS_IN_BODY("the stream fails in the reply's body", true, Effect.IN_BODY, new SocketEffect.CloseStream(2)),
    GOAWAY("GOAWAY after the reply", true, Effect.AFTER_REPLY, SocketEffect.ShutdownConnection.INSTANCE),
    CONNECTION_CLOSED(
            "the connection is closed after the request", true, Effect.BEFORE_REPLY, new SocketEffect.CloseSocket()),
    CLOSED_IN_BODY(
            "the connection is closed in the reply's body", true, Effect.IN_BODY, new SocketEffect.CloseSocket()),
    STALLED("no reply", true, Effect.NEVER, null),
    SLOW_HEAD("the reply comes after 200 ms", true, Effect.LATE, null),
    ANOTHERS("the reply is about another job", true, Effect.NONE, null),
    BYTE_ORDER_MARK("a byte order mark before the JSON", true, OddBodies::byteOrderMark),
    DEEP_MEMBER("a member 100 levels deep", true, OddBodies::deepMember),
    TEXT_BEHIND("text behind the object", true, OddBodies::textBehind),
    NO_JSON_VALUES("NaN, Infinity, None, True, undefined", true, OddBodies::noJson),
    HUGE_NUMBER("a number of 1,001 digits", true, OddBodies::hugeNumber),
    UNKNOWN_STATE("state CANCELLED with an error text", true, OddBodies::unknownState),
    NO_STATE("no state", true, OddBodies::noState),
    WRONG_TYPE("JSON as text/html", true, OddBodies::wrongType),
    ABSURD_DATE("Date: the year 9999", true, OddBodies::absurdDate),
    NO_CONTENT("204", true, OddBodies::noContent),
    HTML("200 with a page", true, OddBodies::page),
    EMPTY("200 without a body", true, OddBodies::empty),
    BAD_REQUEST("400", false, reply -> Refusals.error(400, "Bad request")),
    FORBIDDEN("403", false, reply -> Refusals.error(403, "Forbidden")),
    REDIRECT("302 to a login", false, reply -> Refusals.redirect()),
    REQUEST_TIMEOUT("408", false, reply -> Refusals.page(408)),
    GONE("410", false, reply -> Refusals.error(410, "Model retired")),
    NOT_FOUND_PAGE("404 with a page", false, reply -> Refusals.page(404)),
    NOT_FOUND("404", false, reply -> Refusals.error(404, "Request not found")),
    UNAUTHORIZED("401", false, reply -> Refusals.error(401, "invalid_key")),
    RATE_LIMITED("429 without a time", false, reply -> Refusals.error(429, "Too many requests")),
    RATE_LIMITED_LONG("429 with Retry-After: 7200", false, reply -> Refusals.retryInTwoHours()),
    SERVER_ERROR_OVERSIZED("500 with 4 MiB of text", false, reply -> Refusals.oversized()),
    NOT_IMPLEMENTED("501", false, reply -> Refusals.page(501)),
    UNKNOWN_ERROR("520, passed on", true, reply -> Refusals.page(520)),
    SERVER_ERROR("500", false, reply -> Refusals.error(500, "Internal error")),
    BAD_GATEWAY("502, passed on", true, reply -> Refusals.page(502)),
    UNAVAILABLE_RETRY_AFTER("503 with Retry-After: 0", false, reply -> Refusals.retryAtOnce()),
    GATEWAY_TIMEOUT("504, passed on", true, reply -> Refusals.page(504));

    private final String description;
    private final boolean isAccepted;
    private final Effect effect;
    private final @Nullable SocketEffect socket;
    private final Function<ServerReply, ServerReply> change;

    /** When something happens to the stream or its connection. */
    enum Effect {
        NONE,
        AT_START,
        BEFORE_REPLY,
        IN_BODY,
        AFTER_REPLY,
        LATE,
        NEVER
    }

    StreamFault(String description, boolean isAccepted, Effect effect, @Nullable SocketEffect socket) {
        this.description = description;
        this.isAccepted = isAccepted;
        this.effect = effect;
        this.socket = socket;
        change = reply -> reply;
    }

    StreamFault(String description, boolean isAccepted, Function<ServerReply, ServerReply> change) {
        this.description = description;
        this.isAccepted = isAccepted;
        this.effect = Effect.NONE;
        this.socket = null;
        this.change = change;
    }

    public String description() {
        return description;
    }

    /** Whether a POST is accepted. */
    public boolean isAccepted() {
        return isAccepted;
    }

    /** Whether it makes sense for a call that a v1 reply, which is no JSON, answers. */
    boolean fits(CallKind call) {
        return call != CallKind.RUN && call != CallKind.FILE
                || !Set.of(
                                ANOTHERS,
                                BYTE_ORDER_MARK,
                                DEEP_MEMBER,
                                TEXT_BEHIND,
                                NO_JSON_VALUES,
                                HUGE_NUMBER,
                                UNKNOWN_STATE,
                                NO_STATE,
                                WRONG_TYPE)
                        .contains(this);
    }

    Effect effect() {
        return effect;
    }

    ServerReply changed(ServerReply reply) {
        return change.apply(reply);
    }

    /** What the server has to know before it reads the request. */
    MockResponse peeked() {
        MockResponse.Builder response = new MockResponse.Builder();
        switch (effect) {
            case AT_START -> response.onRequestStart(socket);
            case BEFORE_REPLY -> response.onResponseStart(socket);
            case AFTER_REPLY -> response.onResponseEnd(socket);
            default -> {}
        }
        return response.build();
    }

    MockResponse.Builder applied(MockResponse.Builder response) {
        return effect == Effect.IN_BODY ? response.onResponseBody(socket) : response;
    }

    /** A reply as the server that speaks HTTP/2 wants it. */
    static MockResponse.Builder response(ServerReply reply) {
        Headers.Builder headers = new Headers.Builder();
        for (Map.Entry<String, String> header : reply.headers().entrySet()) {
            headers.add(header.getKey(), header.getValue());
        }
        headers.set("Content-Length", String.valueOf(reply.body().length));
        return new MockResponse.Builder()
                .code(reply.status())
                .headers(headers.build())
                .body(new Buffer().write(reply.body()));
    }
}
