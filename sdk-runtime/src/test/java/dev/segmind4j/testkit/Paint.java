package dev.segmind4j.testkit;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import dev.segmind4j.catalog.ModelInfo;
import dev.segmind4j.catalog.OutputKind;
import dev.segmind4j.request.ModelRequest;
import dev.segmind4j.request.Violation;
import dev.segmind4j.support.MemberWriter;
import dev.segmind4j.support.ModelBinding;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A request as the processor generates it, made by hand. */
public record Paint(String prompt) implements ModelRequest {
    public static final ModelInfo INFO = ModelInfo.builder("paint", "Paint", OutputKind.IMAGE)
            .typicalLatencyMillis(20_290)
            .build();

    public static final JsonAdapter.Factory ADAPTERS =
            (type, annotations, moshi) -> type == Paint.class ? new Adapter() : null;

    public static final ModelBinding<Paint, PaintApi> BINDING =
            new ModelBinding<>(INFO, PaintApi.class, PaintApi::submit, PaintApi::run, ADAPTERS);

    @Override
    public boolean isSet(String name) {
        return name.equals("prompt");
    }

    @Override
    public List<Violation> warnings() {
        return prompt.equals("doubtful")
                ? List.of(new Violation("image_urls", "required", "'image_urls' is not set", null, null))
                : List.of();
    }

    @Override
    public Map<String, Object> extras() {
        return Map.of();
    }

    private static final class Adapter extends JsonAdapter<Paint> {
        @Override
        public Paint fromJson(JsonReader reader) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void toJson(JsonWriter writer, Paint request) throws IOException {
            MemberWriter members = new MemberWriter(writer, request.extras());
            members.text("prompt", request.prompt());
            members.end();
        }
    }
}
