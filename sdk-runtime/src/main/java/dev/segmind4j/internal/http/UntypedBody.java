package dev.segmind4j.internal.http;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import dev.segmind4j.support.JsonValues;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of a call to a model without a spec.
 *
 * @param parameters JSON values by name
 */
public record UntypedBody(Map<?, ?> parameters) {
    /** Makes the adapter without reflection. */
    static final JsonAdapter.Factory ADAPTERS =
            (type, annotations, moshi) -> type.equals(UntypedBody.class) ? new Adapter().nullSafe() : null;

    private static final class Adapter extends JsonAdapter<UntypedBody> {
        @Override
        public UntypedBody fromJson(JsonReader reader) {
            throw new UnsupportedOperationException("requests are written only");
        }

        @Override
        public void toJson(JsonWriter writer, @Nullable UntypedBody body) throws IOException {
            JsonValues.write(writer, body == null ? null : body.parameters);
        }
    }
}
