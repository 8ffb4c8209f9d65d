package dev.segmind4j.internal.reply;

import dev.segmind4j.internal.http.ApiKey;
import dev.segmind4j.internal.http.HttpReply;
import dev.segmind4j.internal.http.SentKeys;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.OutputFile;
import dev.segmind4j.job.SaveOptions;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** Replies made by hand. */
final class Replies {
    static final String KEY = "SG_0123456789abcdef";

    static final String SUBMIT = "POST /v2/flux-pro";
    static final String STATUS = "GET /v2/requests/a/status";
    static final String RESULT = "GET /v2/requests/a";
    static final String SYNC = "POST /v1/flux-pro";

    private static final ApiKey SENT = SentKeys.of(KEY);

    private Replies() {}

    static HttpReply submit(int status, String json) {
        return of(SUBMIT, status, json);
    }

    static HttpReply status(int status, String json) {
        return of(STATUS, status, json);
    }

    static HttpReply result(String json) {
        return of(RESULT, 200, json);
    }

    static HttpReply sync(int status, String json, String... headers) {
        return of(SYNC, status, "application/json", bytes(json), true, headers);
    }

    static HttpReply of(String call, int status, String json, String... headers) {
        return of(call, status, "application/json", bytes(json), true, headers);
    }

    static HttpReply brokenOff(String call, String json) {
        return of(call, 200, "application/json", bytes(json), false);
    }

    static HttpReply of(String call, int status, @Nullable String type, byte[] body, boolean whole, String... headers) {
        Headers.Builder all = new Headers.Builder();
        if (type != null) {
            all.add("content-type", type);
        }
        for (String header : headers) {
            all.addUnsafeNonAscii(
                    header.substring(0, header.indexOf(':')),
                    header.substring(header.indexOf(':') + 1).trim());
        }
        String[] parts = call.split(" ", 2);
        return new HttpReply(
                parts[0],
                parts[1],
                status,
                all.build(),
                type,
                body,
                whole ? null : "unexpected end of stream",
                null,
                SENT);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The result of a job whose result reply is this JSON. */
    static Generation generation(String json) {
        return GENERATIONS.ofJob("flux-pro", "a", JobReply.of(result(json)));
    }

    static final Generations GENERATIONS = new Generations(new Generations.FileMaker() {
        @Override
        public OutputFile remote(MediaRef file) {
            return new Named(file.name(), file.url(), file.mediaType(), file.size(), new byte[0]);
        }

        @Override
        public OutputFile inMemory(@Nullable String mediaType, byte[] content) {
            return new Named(null, null, mediaType, null, content);
        }

        @Override
        public OutputFile spooled(@Nullable String mediaType, Path content) {
            return new Named(null, content.toString(), mediaType, null, new byte[0]);
        }
    });

    /** Each file as {@code name=address}. */
    static List<String> files(Generation generation) {
        return generation.files().stream()
                .map(file -> file.name() + "=" + file.url())
                .toList();
    }

    /** A file of which only is known what the reply says. */
    record Named(
            @Nullable String name,
            @Nullable String url,
            @Nullable String mediaType,
            @Nullable Long size,
            byte[] bytes) implements OutputFile {
        @Override
        public InputStream open() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Path saveIn(Path folder, String name, SaveOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Path saveTo(Path file, SaveOptions options) {
            throw new UnsupportedOperationException();
        }
    }
}
