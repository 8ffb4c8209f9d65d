package dev.segmind4j.internal.http;

import com.squareup.moshi.JsonWriter;
import dev.segmind4j.support.JsonValues;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.Buffer;

/** The body of a call to a model without a spec. */
final class JsonBody {
    private static final MediaType JSON = MediaType.get("application/json");

    private JsonBody() {}

    static RequestBody of(Map<?, ?> parameters) {
        Buffer buffer = new Buffer();
        try {
            JsonValues.write(JsonWriter.of(buffer), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return RequestBody.create(buffer.readByteString(), JSON);
    }
}
