package dev.segmind4j.processor.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import golden.everything.EverythingJsonAdapterFactory;
import golden.everything.EverythingRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** What holds for any bytes that a generated JSON adapter is given: a request that keeps everything, or Moshi's exceptions. */
final class AnyJson {
    private static final JsonAdapter<EverythingRequest> ADAPTER = new Moshi.Builder()
            .add(EverythingJsonAdapterFactory.INSTANCE)
            .build()
            .adapter(EverythingRequest.class);

    private static final Pattern HALF_A_PAIR = Pattern.compile("\\\\u[dD][89a-fA-F]");

    /** What JSON of no length may allocate, the loading of classes with a fuzzer's probes included, and what each byte may. */
    private static final long BYTES = 32L << 20;

    private static final long BYTES_PER_BYTE = 200;

    private AnyJson() {}

    /** Checks it, and says whether the bytes are a request. */
    static boolean check(byte[] json) {
        long before = Allocation.ofThisThread();
        EverythingRequest request = read(json);
        String written = request == null ? "" : ADAPTER.toJson(request);
        assertThat(Allocation.ofThisThread() - before)
                .as("bytes allocated for JSON of " + json.length + " bytes")
                .isLessThan(BYTES + BYTES_PER_BYTE * json.length);
        if (request == null) {
            return false;
        }
        assertThat(request.toString()).startsWith("EverythingRequest{");
        assertThat(request.warnings()).doesNotContainNull();
        if (isUnicode(json)) {
            checkFixed(written);
        }
        return true;
    }

    /** What was written once is read and written as it is. (Of a name that JSON has twice, one value is written.) */
    private static void checkFixed(String written) {
        EverythingRequest once = read(written.getBytes(StandardCharsets.UTF_8));
        assertThat(once).as(written).isNotNull();
        // JSON has no control characters, unlike the request, which a report of the failure would be cut at.
        assertThat(ADAPTER.toJson(once)).isEqualTo(written);
        EverythingRequest twice = read(written.getBytes(StandardCharsets.UTF_8));
        assertThat(once.equals(twice)).as(written).isTrue();
        assertThat(once.hashCode()).as(written).isEqualTo(Objects.hashCode(twice));
    }

    private static @Nullable EverythingRequest read(byte[] json) {
        try {
            return ADAPTER.fromJson(new Buffer().write(json));
        } catch (JsonDataException | IOException e) {
            return null;
        }
    }

    /** Whether all that it says can be written in UTF-8, which half a surrogate pair cannot. */
    private static boolean isUnicode(byte[] json) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json));
        } catch (CharacterCodingException e) {
            return false;
        }
        return !HALF_A_PAIR.matcher(new String(json, StandardCharsets.UTF_8)).find();
    }

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "{}",
                        "null",
                        "{\"prompt\":\"x\",\"duration\":\"5\",\"first_frame\":null,\"quality\":\"auto\",\"aspectRatio\":\"4:3\"}",
                        "{\"strength\":0.25,\"scale\":\"1.5\",\"seed\":999999999999999,\"loop\":false,\"loud\":\"true\"}",
                        "{\"styles\":[\"anime\",\"oil\"],\"moods\":null,\"sizes\":[1,2],\"weights\":[0.5,1],\"flags\":[true]}",
                        "{\"keyframes\":[\"1\",\"20\"],\"ratios\":[\"0.5\"],\"captions\":[\"a\",null],\"matrix\":[[1,0.5],[]]}",
                        "{\"scenes\":[[{\"text\":\"dawn\"}],null,[]],\"anything\":{\"a\":[1,null,true]},\"things\":[\"a\",[]]}",
                        "{\"voice\":{\"name\":\"ada\",\"speed\":1,\"accent\":{\"code\":\"en\",\"level\":2,\"x\":1}},\"y\":{}}",
                        "{\"reference_images\":[{\"uri\":\"https://a\",\"weight\":0.5,\"tags\":[\"a\",\"b\"]}]}")
                .map(json -> json.getBytes(StandardCharsets.UTF_8));
    }
}
