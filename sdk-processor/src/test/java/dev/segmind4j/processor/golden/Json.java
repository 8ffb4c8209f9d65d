package dev.segmind4j.processor.golden;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import dev.segmind4j.support.JsonValues;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import okio.Buffer;

/** Requests through their generated adapters, as an application's own Moshi finds them. */
final class Json {
    private final Moshi moshi;

    Json(JsonAdapter.Factory adapters) {
        moshi = new Moshi.Builder().add(adapters).build();
    }

    String write(Object request) {
        return moshi.<Object>adapter(request.getClass()).toJson(request);
    }

    <R> R read(Class<R> type, String json) {
        try {
            return moshi.adapter(type).fromJson(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What reading gives that writing made. */
    <R> R again(Class<R> type, R request) {
        return read(type, write(request));
    }

    /** JSON as maps, lists, texts and numbers, so that the order of members does not matter. */
    static Object value(String json) {
        try {
            return JsonValues.read(JsonReader.of(new Buffer().writeUtf8(json)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Object value) {
        Buffer buffer = new Buffer();
        try (JsonWriter writer = JsonWriter.of(buffer)) {
            JsonValues.write(writer, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return buffer.readUtf8();
    }

    static Object page(String slug) {
        try {
            return value(Files.readString(Path.of("../model-specs", slug + ".sample.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
