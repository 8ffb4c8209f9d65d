package dev.segmind4j.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmind4j.error.ClientClosedException;
import dev.segmind4j.job.FileTooLargeException;
import dev.segmind4j.job.OutputFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are here already: in memory, in a temporary file, in their address. */
@Timeout(60)
class LocalFileTest {
    @TempDir
    Path folder;

    @Test
    void aReplyInATemporaryFileIsReadAsOftenAsOneLikes() throws Exception {
        Path temporary = Files.write(folder.resolve("spool"), FileRig.bytes(FileRig.PNG));
        try (FileRig rig = new FileRig()) {
            OutputFile file = rig.files.spooled("image/png", temporary);
            for (int i = 0; i < 2; i++) {
                assertThat(file.bytes()).isEqualTo(FileRig.bytes(FileRig.PNG));
                try (InputStream in = file.open()) {
                    assertThat(in.readAllBytes()).isEqualTo(FileRig.bytes(FileRig.PNG));
                }
                assertThat(file.saveIn(folder, "pic" + i)).hasBinaryContent(FileRig.bytes(FileRig.PNG));
                assertThat(file.saveTo(folder.resolve("copy" + i))).hasBinaryContent(FileRig.bytes(FileRig.PNG));
            }
            assertThat(file.size()).isEqualTo(FileRig.PNG.length());
            assertThat(file.url()).isNull();
            assertThat(file.mediaType()).isEqualTo("image/png");
            assertThat(file).hasToString("OutputFile{in a temporary file, image/png, 19 bytes}");
            assertThat(FileRig.names(folder)).contains("pic0.png", "pic1.png", "copy0", "copy1", "spool");
        }
    }

    @Test
    void aTemporaryFileGoesWithTheClient() throws Exception {
        Path temporary = Files.write(folder.resolve("spool"), FileRig.bytes(FileRig.PNG));
        OutputFile file;
        try (FileRig rig = new FileRig()) {
            file = rig.files.spooled("image/png", temporary);
        }
        assertThat(temporary).doesNotExist();
        assertThatThrownBy(file::bytes).isInstanceOf(ClientClosedException.class);
        assertThatThrownBy(() -> file.saveIn(folder, "pic")).isInstanceOf(ClientClosedException.class);
        assertThat(file.size()).isEqualTo(FileRig.PNG.length());
        assertThat(FileRig.names(folder)).isEmpty();
    }

    @Test
    void aTemporaryFileOfAClosedClientGoesAtOnce() throws Exception {
        Path temporary = Files.write(folder.resolve("spool"), FileRig.bytes(FileRig.PNG));
        FileRig rig = new FileRig();
        rig.close();
        rig.files.spooled("image/png", temporary);
        assertThat(temporary).doesNotExist();
    }

    @Test
    void aTemporaryFileThatNobodyCanReadAnyMoreGoesEarlier() throws Exception {
        SpoolFiles spooled = new SpoolFiles();
        Path temporary = Files.write(folder.resolve("spool"), new byte[1]);
        Path held = Files.write(folder.resolve("held"), new byte[1]);
        spooled.keep(temporary, this);
        InputStream in = spooled.keep(held, this).open();
        collectDownTo(1, spooled);
        assertThat(temporary).doesNotExist();
        assertThat(held).as("still being read").exists();
        assertThat(in.read()).isZero();
        in.close();
        collectDownTo(0, spooled);
        assertThat(held).doesNotExist();
    }

    private static void collectDownTo(int left, SpoolFiles spooled) {
        while (spooled.count() > left) {
            System.gc();
            for (int i = 0; i < 100_000 && spooled.count() > left; i++) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void aTemporaryFileThatSomebodyClearedAwayIsTold() throws Exception {
        Path temporary = Files.write(folder.resolve("spool"), new byte[1]);
        try (FileRig rig = new FileRig()) {
            OutputFile file = rig.files.spooled("image/png", temporary);
            Files.delete(temporary);
            assertThatThrownBy(file::bytes)
                    .isInstanceOf(IOException.class)
                    .hasMessage("the temporary file '" + temporary
                            + "' that the reply came in is gone: something has cleared the folder of temporary files. Save such"
                            + " files sooner, or set java.io.tmpdir to a folder of your own");
        }
    }

    @Test
    void aTemporaryFileThatMemoryShouldNotHoldIsSavedOrRead() throws Exception {
        Path temporary = folder.resolve("spool");
        try (RandomAccessFile sparse = new RandomAccessFile(temporary.toFile(), "rw")) {
            sparse.setLength(600_000_000);
        }
        try (FileRig rig = new FileRig()) {
            assertThatThrownBy(rig.files.spooled("video/mp4", temporary)::bytes)
                    .isInstanceOf(FileTooLargeException.class)
                    .hasMessage(
                            "the file in a temporary file is too large: it has 600000000 bytes, more than what bytes() takes"
                                    + " into memory, 536870912 bytes; save it with saveTo(...), or read it with open()");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "image/webp, pixels, webp",
        ", '{}', json",
        "application/octet-stream, <svg/>, svg",
        ", GIF89a, gif",
        ", pixels, bin"
    })
    void theExtensionComesFromTheMediaTypeElseFromTheFirstBytes(String mediaType, String content, String extension)
            throws Exception {
        try (FileRig rig = new FileRig()) {
            OutputFile file = rig.files.inMemory(mediaType, FileRig.bytes(content));
            assertThat(file.saveIn(folder, "pic")).isEqualTo(folder.resolve("pic." + extension));
        }
    }

    @Test
    void bytesAndStreamsAreCopies() throws Exception {
        try (FileRig rig = new FileRig()) {
            OutputFile file = rig.files.inMemory("image/png", FileRig.bytes("pixels"));
            file.bytes()[0] = 'X';
            assertThat(file.bytes()).asString().isEqualTo("pixels");
            assertThat(file).hasToString("OutputFile{in memory, image/png, 6 bytes}");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "data:image/png;base64,aGVsbG8=             | image/png  | hello",
                "DATA:Image/PNG;charset=x;BASE64,aGVsbG8    | image/png  | hello",
                "data:image/png;base64,aGVs%62G8%3D         | image/png  | hello",
                "'data:image/png;base64,aGVs\n bG8='        | image/png  | hello",
                "data:;base64,Pz8_Pj4-                      | text/plain | ???>>>",
                "data:,a%20b+c                              | text/plain | a b+c",
                "data:text/plain,a,b                        | text/plain | a,b",
                "data:text/plain,\u00e4\ud83d\uddfc         | text/plain | \u00e4\ud83d\uddfc"
            })
    void aDataAddressIsDecoded(String url, String mediaType, String content) throws Exception {
        try (FileRig rig = new FileRig()) {
            OutputFile file = rig.file(url);
            byte[] expected = content.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            assertThat(file.mediaType()).isEqualTo(mediaType);
            assertThat(file.bytes()).isEqualTo(expected);
            assertThat(file.size()).isEqualTo(expected.length);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "data:image/png;base64    | a data: address without a comma holds no file",
                "data:image/png;base64,   | a data: address that ends at its comma holds no file",
                "data:,a%2                | a data: address has a '%' that is no escape",
                "data:,a%zz               | a data: address has a '%' that is no escape"
            })
    void aDataAddressThatIsBrokenIsTold(String url, String told) throws Exception {
        try (FileRig rig = new FileRig()) {
            OutputFile file = rig.file(url);
            assertThat(file.size()).isNull();
            assertThatThrownBy(file::bytes).isInstanceOf(IOException.class).hasMessage(told);
            assertThatThrownBy(() -> file.saveIn(folder, "pic")).isInstanceOf(IOException.class);
            assertThat(FileRig.names(folder)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "data:image/png;base64,aGVsb   | Last unit does not have enough valid bits",
                "data:image/png;base64,aGVs... | Illegal base64 character 2e"
            })
    void base64ThatIsBrokenIsTold(String url, String why) throws Exception {
        try (FileRig rig = new FileRig()) {
            OutputFile file = rig.file(url);
            assertThat(file.size()).isNull();
            try (InputStream in = file.open()) {
                for (int i = 0; i < 2; i++) {
                    assertThatThrownBy(in::readAllBytes)
                            .isInstanceOf(IOException.class)
                            .hasMessage("the base64 of a data: address is broken: " + why);
                }
            }
        }
    }

    @Test
    void aLargeDataAddressIsDecodedInOnePass() throws Exception {
        byte[] content = new byte[20_000_000];
        content[0] = 1;
        content[content.length - 1] = 2;
        try (FileRig rig = new FileRig()) {
            OutputFile file =
                    rig.file("data:video/mp4;base64," + Base64.getEncoder().encodeToString(content));
            assertThat(Arrays.equals(file.bytes(), content)).isTrue();
            assertThat(file.saveIn(folder, "film")).hasSize(content.length);
            assertThat(file).hasToString("OutputFile{in a data: address, video/mp4, 20000000 bytes}");
        }
    }
}
