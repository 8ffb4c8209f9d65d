package dev.segmind4j.processor.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Specs of any bytes, from those of the tests on. */
class SpecFuzz {
    static Stream<byte[]> seeds() {
        return Stream.concat(AnySpec.good(), AnySpec.bad());
    }

    @MethodSource("seeds")
    @DictionaryFile(resourcePath = "/fuzz/specs.dict")
    @FuzzTest(maxDuration = "")
    void code_or_located_problems(byte[] spec) {
        AnySpec.check(spec);
    }
}
