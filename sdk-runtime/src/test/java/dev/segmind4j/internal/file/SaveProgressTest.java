package dev.segmind4j.internal.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.job.SaveOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who saves a large file hears how far it has come. */
class SaveProgressTest {
    private static final String URL = "https://cdn.example/x.mp4";

    @TempDir
    Path folder;

    private final List<String> heard = new ArrayList<>();
    private final SaveOptions options = SaveOptions.progress((bytes, total) -> heard.add(bytes + " of " + total));

    @Test
    void theTotalIsWhatTheDownloadStates() throws Exception {
        try (FileRig rig = new FileRig()) {
            rig.step(request -> FileRig.response(request, 200, new Buffer().write(new byte[20_000]), 20_000));
            rig.file(URL).saveIn(folder, "film", options);
            assertThat(heard).containsExactly("0 of 20000", "8192 of 20000", "16384 of 20000", "20000 of 20000");
        }
    }

    @Test
    void elseWhatTheResultStates() throws Exception {
        try (FileRig rig = new FileRig()) {
            rig.step(request -> FileRig.response(request, 200, new Buffer().write(new byte[20_000]), -1));
            rig.file(URL, 19_000).saveTo(folder.resolve("film"), options);
            assertThat(heard).startsWith("0 of 19000").endsWith("20000 of 19000");
        }
    }

    @Test
    void elseUnknown() throws Exception {
        try (FileRig rig = new FileRig()) {
            rig.step(request -> FileRig.response(request, 200, new Buffer().write(new byte[20_000]), -1));
            rig.file(URL).saveTo(folder.resolve("film"), options);
            assertThat(heard).startsWith("0 of null").endsWith("20000 of null");
        }
    }

    @Test
    void aDownloadThatIsTriedAgainBeginsAgain() throws Exception {
        try (FileRig rig = new FileRig()) {
            rig.step(request -> FileRig.response(request, 200, new Buffer().write(new byte[600]), 1000))
                    .step(request -> FileRig.response(request, 200, new Buffer().write(new byte[1000]), 1000));
            rig.file(URL).saveIn(folder, "film", options);
            assertThat(heard).containsExactly("0 of 1000", "600 of 1000", "0 of 1000", "1000 of 1000");
        }
    }

    @Test
    void whatIsHereIsToldToo() throws Exception {
        try (FileRig rig = new FileRig()) {
            rig.files.inMemory("image/png", new byte[1000]).saveIn(folder, "pic", options);
            rig.file("data:image/gif;base64,aGVsbG8=").saveIn(folder, "pic", options);
            assertThat(heard).containsExactly("0 of 1000", "1000 of 1000", "0 of 5", "5 of 5");
        }
    }

    @Test
    void aListenerThatFailsCostsNoFileAndIsNotCalledAgain() throws Exception {
        try (FileRig rig = new FileRig()) {
            rig.step(request -> FileRig.response(request, 200, new Buffer().write(new byte[20_000]), 20_000));
            Path saved = rig.file(URL).saveIn(folder, "film", SaveOptions.progress((bytes, total) -> {
                heard.add(bytes + " of " + total);
                throw new AssertionError("only a test");
            }));
            assertThat(saved).hasSize(20_000);
            assertThat(heard).containsExactly("0 of 20000");
        }
    }
}
