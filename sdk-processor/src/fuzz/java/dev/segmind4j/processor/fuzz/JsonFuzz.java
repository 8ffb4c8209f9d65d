package dev.segmind4j.processor.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** JSON of any bytes for a generated adapter. */
class JsonFuzz {
    static Stream<byte[]> seeds() {
        return AnyJson.seeds();
    }

    @MethodSource("seeds")
    @DictionaryFile(resourcePath = "/fuzz/requests.dict")
    @FuzzTest(maxDuration = "")
    void a_request_or_moshis_exceptions(byte[] json) {
        AnyJson.check(json);
    }
}
