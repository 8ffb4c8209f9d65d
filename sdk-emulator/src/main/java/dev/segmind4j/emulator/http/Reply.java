package dev.segmind4j.emulator.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer: status, headers and a body that is never empty. */
record Reply(int status, Map<String, String> headers, byte[] body) {
    static Reply of(int status, String contentType, byte[] body) {
        return new Reply(status, Map.of("Content-Type", contentType), body);
    }

    static Reply json(int status, Map<String, ?> body) {
        return json(status, Json.text(body));
    }

    static Reply json(int status, String body) {
        return of(status, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    static Reply error(int status, String message) {
        return json(status, Map.of("error", message));
    }

    /** The body shape of the layer that checks keys. */
    static Reply unauthorized(String code, String description) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", code);
        body.put("error_description", description);
        body.put("status_code", 401);
        return json(401, body);
    }

    static Reply wrongVerb(String allowed) {
        String html = "<!doctype html>\n<html lang=en>\n<title>405 Method Not Allowed</title>\n"
                + "<h1>Method Not Allowed</h1>\n<p>The method is not allowed for the requested URL.</p>\n";
        return of(405, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8))
                .with("Allow", allowed);
    }

    Reply with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body);
    }
}
