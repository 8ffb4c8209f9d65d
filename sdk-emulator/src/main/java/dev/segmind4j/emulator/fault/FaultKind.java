package dev.segmind4j.emulator.fault;

import static dev.segmind4j.emulator.fault.CallKind.FILE;
import static dev.segmind4j.emulator.fault.CallKind.RESULT;
import static dev.segmind4j.emulator.fault.CallKind.RUN;
import static dev.segmind4j.emulator.fault.CallKind.STATUS;
import static dev.segmind4j.emulator.fault.CallKind.SUBMIT;
import static dev.segmind4j.emulator.fault.Refusals.accepted;
import static dev.segmind4j.emulator.fault.Refusals.error;
import static dev.segmind4j.emulator.fault.Refusals.page;
import static dev.segmind4j.emulator.fault.Refusals.unaccepted;

import java.io.IOException;
import java.util.Set;

/** The ordinary faults of networks, servers and what lies between them. */
public enum FaultKind implements Fault {
    /** The port is refused. */
    REFUSED("answers, closes, and takes no connection for 50 ms", Calls.ALL, true, BrokenConnections::refuse),
    /** The next connection is reset. */
    NEXT_CONNECTION_RESET(
            "answers, closes, and resets the next connection unread", Calls.ALL, true, BrokenConnections::resetNext),
    /** Reset before the body counts. */
    RESET_AFTER_HEAD(
            "reset when the head of the request is there", Calls.ALL, false, BrokenConnections::resetAfterHead),
    /** Reset in mid-body. */
    RESET_IN_BODY("reset after half of the request's body", Calls.POSTS, false, BrokenConnections::resetInBody),
    /** Reset before the reply. */
    RESET_AFTER_REQUEST("reset after the whole request", Calls.ALL, true, BrokenConnections::resetAfterRequest),
    /** Closed before the request counts. */
    CLOSED_UNREAD("closed as the request arrives", Calls.ALL, false, BrokenConnections::closeUnread),
    /** Closed before the reply. */
    CLOSED_UNANSWERED("closed after the whole request", Calls.ALL, true, BrokenConnections::closeUnanswered),
    /** Closed in the reply. */
    CLOSED_AFTER_REPLY_HEAD(
            "closed after the head of the reply", Calls.ALL, true, BrokenConnections::closeAfterReplyHead),
    /** Reset in the reply. */
    RESET_AFTER_REPLY_HEAD(
            "reset after the head of the reply", Calls.ALL, true, BrokenConnections::resetAfterReplyHead),
    /** Closed with notice. */
    CONNECTION_CLOSE("Connection: close", Calls.ALL, true, BrokenConnections::closeAfterwards),
    /** Closed without notice. */
    KEEP_ALIVE_BROKEN("the kept connection is closed at once", Calls.ALL, true, BrokenConnections::closeSilently),
    /** Closed before its time. */
    KEEP_ALIVE_SHORT("Keep-Alive: timeout=1, closed after 50 ms", Calls.ALL, true, BrokenConnections::closeEarly),
    /** Two replies to one request. */
    REPLIED_TWICE("the reply comes twice, later ones are shifted", Calls.JOB, true, BrokenConnections::replyTwice),
    /** A reply to another request. */
    REPLY_OF_ANOTHER("the reply is about another job", Calls.JOB, true, FaultKind::answerOfAnother),
    /** Cut, but the id can be read. */
    CUT_AFTER_ID("the reply is cut after the id", Calls.JOB, true, BrokenFraming::cutAfterId),
    /** Cut. */
    CUT_BEFORE_ID("the reply is cut before the id", Calls.ALL, true, BrokenFraming::cutBeforeId),
    /** Content-Length and the body differ. */
    LENGTH_TOO_LONG("Content-Length too long by 100", Calls.ALL, true, BrokenFraming::lengthTooLong),
    /** Content-Length and the body differ. */
    LENGTH_TOO_SHORT("Content-Length ends at the id, the rest comes", Calls.JOB, true, BrokenFraming::lengthTooShort),
    /** No end of the body. */
    LAST_CHUNK_MISSING("the last chunk is missing", Calls.ALL, true, BrokenFraming::lastChunkMissing),
    /** Chunks as few servers send them. */
    CHUNK_EXTENSIONS("chunks with extensions and a trailer", Calls.ALL, true, BrokenFraming::chunksWithExtensions),
    /** A reply of 1996. */
    HTTP_1_0("HTTP/1.0 without a length", Calls.ALL, true, BrokenFraming::http10),
    /** Interim replies. */
    CONTINUE_NOISE("100 and 103 that nobody asked for", Calls.ALL, true, BrokenFraming::continues),
    /** Packed, as OkHttp asks for. */
    GZIP("gzip", Calls.ALL, true, BrokenFraming::gzip),
    /** Packed to harm. */
    GZIP_BOMB("gzip of the reply and 64 MiB of blanks", Calls.JOB, true, BrokenFraming::gzipBomb),
    /** Not packed. */
    GZIP_LIE("says gzip and is not", Calls.ALL, true, BrokenFraming::noGzip),
    /** JSON with a mark before it. */
    BYTE_ORDER_MARK("a byte order mark before the JSON", Calls.JOB, true, OddBodies.reply(OddBodies::byteOrderMark)),
    /** JSON with a member that nobody reads. */
    DEEP_MEMBER("a member 100 levels deep", Calls.JOB, true, OddBodies.reply(OddBodies::deepMember)),
    /** JSON with a member that nobody reads. */
    HUGE_NUMBER("a number of 1,001 digits", Calls.JOB, true, OddBodies.reply(OddBodies::hugeNumber)),
    /** More than JSON. */
    TEXT_BEHIND("text behind the object", Calls.JOB, true, OddBodies.reply(OddBodies::textBehind)),
    /** Not quite JSON. */
    NO_JSON_VALUES("NaN, Infinity, None, True, undefined", Calls.JOB, true, OddBodies.reply(OddBodies::noJson)),
    /** A page in the reply's place. */
    HTML("200 with a page", Calls.ALL, true, OddBodies.reply(OddBodies::page)),
    /** Nothing in the reply's place. */
    EMPTY("200 without a body", Calls.ALL, true, OddBodies.reply(OddBodies::empty)),
    /** Nothing in the reply's place. */
    NO_CONTENT("204", Calls.ALL, true, OddBodies.reply(OddBodies::noContent)),
    /** JSON that is called a page. */
    WRONG_TYPE("JSON as text/html", Calls.JOB, true, OddBodies.reply(OddBodies::wrongType)),
    /** A clock that is wrong. */
    ABSURD_DATE("Date: the year 9999", Calls.ALL, true, OddBodies.reply(OddBodies::absurdDate)),
    /** A header that is long. */
    HUGE_HEADER("a header of 200,000 digits", Calls.ALL, true, OddBodies.reply(OddBodies::hugeHeader)),
    /** A word that is not known. */
    UNKNOWN_STATE(
            "state CANCELLED with an error text",
            Set.of(STATUS, RESULT),
            true,
            OddBodies.reply(OddBodies::unknownState)),
    /** A word that is known, written otherwise. */
    ODD_STATE(
            "the state in lower case, with spaces",
            Set.of(SUBMIT, STATUS, RESULT),
            true,
            OddBodies.reply(OddBodies::oddState)),
    /** No word. */
    NO_STATE("no state", Set.of(SUBMIT, STATUS, RESULT), true, OddBodies.reply(OddBodies::noState)),
    /** The key comes back. */
    KEY_ECHOED("the API key in state word, error, address, header", Calls.JOB, true, OddBodies::echoKey),
    /** Refused. */
    BAD_REQUEST("400", Calls.ALL, false, unaccepted(error(400, "Bad request"))),
    /** Refused. */
    UNAUTHORIZED("401", Calls.ALL, false, unaccepted(error(401, "invalid_key"))),
    /** Refused. */
    FORBIDDEN("403", Calls.ALL, false, unaccepted(error(403, "Forbidden"))),
    /** Refused. */
    NOT_FOUND("404", Calls.ALL, false, unaccepted(error(404, "Request not found"))),
    /** Refused by something in between. */
    NOT_FOUND_PAGE("404 with a page", Calls.ALL, false, unaccepted(page(404))),
    /** Refused. */
    REQUEST_TIMEOUT("408", Calls.ALL, false, unaccepted(page(408))),
    /** Refused. */
    GONE("410", Calls.ALL, false, unaccepted(error(410, "Model retired"))),
    /** Sent elsewhere. */
    REDIRECT("302 to a login", Calls.API, false, unaccepted(Refusals.redirect())),
    /** Too many. */
    RATE_LIMITED("429 without a time", Calls.ALL, false, unaccepted(error(429, "Too many requests"))),
    /** Too many. */
    RATE_LIMITED_PAST("429 with a time that is past", Calls.API, false, unaccepted(Refusals.resetPast())),
    /** Too many. */
    RATE_LIMITED_LONG("429 with Retry-After: 7200", Calls.API, false, unaccepted(Refusals.retryInTwoHours())),
    /** Too many. */
    RATE_LIMITED_ABSURD("429 with a reset of 20261128090000", Calls.API, false, unaccepted(Refusals.resetAbsurd())),
    /** Too many. */
    RATE_LIMITED_DIGITS(
            "429 with a reset of 200,000 digits", Calls.API, false, unaccepted(Refusals.resetOfManyDigits())),
    /** Broken. */
    SERVER_ERROR("500", Calls.ALL, false, unaccepted(error(500, "Internal error"))),
    /** Broken at length. */
    SERVER_ERROR_OVERSIZED("500 with 4 MiB of text", Calls.ALL, false, unaccepted(Refusals.oversized())),
    /** Broken. */
    NOT_IMPLEMENTED("501", Calls.ALL, false, unaccepted(page(501))),
    /** A gateway that reached nobody. */
    BAD_GATEWAY("502, not passed on", Calls.ALL, false, unaccepted(page(502))),
    /** A gateway that reached somebody. */
    BAD_GATEWAY_ACCEPTED("502, passed on", Calls.POSTS, true, accepted(page(502))),
    /** Overloaded. */
    UNAVAILABLE("503", Calls.ALL, false, unaccepted(page(503))),
    /** Overloaded. */
    UNAVAILABLE_RETRY_AFTER("503 with Retry-After: 0", Calls.ALL, false, unaccepted(Refusals.retryAtOnce())),
    /** A gateway that lost patience. */
    GATEWAY_TIMEOUT("504, passed on", Calls.ALL, true, accepted(page(504))),
    /** A content network's own. */
    UNKNOWN_ERROR("520, passed on", Calls.ALL, true, accepted(page(520))),
    /** Late. */
    SLOW_HEAD("the reply comes after 200 ms", Calls.ALL, true, SlowReplies::slowHead),
    /** In drops. */
    DRIPPED_BODY("the reply comes 8 bytes at a time", Calls.ALL, true, SlowReplies::drippedBody),
    /** Never. */
    STALLED("no reply", Calls.ALL, true, SlowReplies::stalledHead),
    /** Not to its end. */
    STALLED_BODY("the reply stops in its body", Calls.ALL, true, SlowReplies::stalledBody),
    /** Not to its end, but the id can be read. */
    STALLED_AFTER_ID("the reply stops after the id", Set.of(SUBMIT), true, SlowReplies::stalledAfterId);

    private final String description;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<CallKind> calls;

    private final boolean isAccepted;

    @SuppressWarnings("ImmutableEnumChecker") // a function without state
    private final Fault script;

    FaultKind(String description, Set<CallKind> calls, boolean isAccepted, Fault script) {
        this.description = description;
        this.calls = calls;
        this.isAccepted = isAccepted;
        this.script = script;
    }

    /**
     * What happens.
     *
     * @return a few words for a table
     */
    public String description() {
        return description;
    }

    /**
     * The requests that it makes sense for.
     *
     * @return an unmodifiable set
     */
    public Set<CallKind> calls() {
        return calls;
    }

    /**
     * Whether a POST that it hits is accepted, and billed.
     *
     * @return false if the request is not looked at
     */
    public boolean isAccepted() {
        return isAccepted;
    }

    @Override
    public void play(FaultyExchange exchange) throws IOException, InterruptedException {
        script.play(exchange);
    }

    @Override
    public String label() {
        return name();
    }

    private static void answerOfAnother(FaultyExchange exchange) throws IOException {
        ServerReply another = exchange.answerOfAnother();
        exchange.answer();
        exchange.send(another);
    }

    /** Which requests a kind makes sense for. */
    private static final class Calls {
        static final Set<CallKind> POSTS = Set.of(SUBMIT, RUN);
        static final Set<CallKind> JOB = Set.of(SUBMIT, STATUS, RESULT);
        static final Set<CallKind> API = Set.of(SUBMIT, STATUS, RESULT, RUN);
        static final Set<CallKind> ALL = Set.of(SUBMIT, STATUS, RESULT, RUN, FILE);
    }
}
