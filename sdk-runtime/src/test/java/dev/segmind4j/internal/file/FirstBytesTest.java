package dev.segmind4j.internal.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file is can often be seen. */
class FirstBytesTest {
    @TempDir
    Path folder;

    /** Escapes as in Java, for bytes. */
    @ParameterizedTest
    @CsvSource({
        "\\x89PNG\\r\\n\\x1a\\n, png",
        "\\xff\\xd8\\xff\\xe0, jpg",
        "GIF87a, gif",
        "II*\\0, tiff",
        "RIFF....WEBP, webp",
        "RIFF....WAVE, wav",
        "'RIFF....AVI ', avi",
        "RIFF....XXXX, bin",
        "....ftypisom, mp4",
        "....ftypqt  ., mov",
        "....ftypM4A ., m4a",
        "....ftypavif, avif",
        "....ftypheic, heic",
        "\\x1aE\\xdf\\xa3....webm, webm",
        "\\x1aE\\xdf\\xa3....matroska, mkv",
        "OggS, ogg",
        "fLaC, flac",
        "ID3, mp3",
        "\\xff\\xfb\\x90, mp3",
        "glTF, glb",
        "%PDF-1.7, pdf",
        "PK\\x03\\x04, zip",
        "\\x1f\\x8b\\x08, gz",
        "<svg/>, svg",
        "<?xml version='1.0'?><!DOCTYPE svg><svg:svg/>, svg",
        "<a/>, xml",
        "[1], json",
        "pixels, bin"
    })
    void aFileWithoutATypeAndAnEndingIsSavedAsWhatItIs(String first, String extension) throws Exception {
        String bytes = first.replace("\\r", "\r").replace("\\n", "\n").replace("\\0", "\0");
        for (int at = bytes.indexOf("\\x"); at >= 0; at = bytes.indexOf("\\x")) {
            bytes = bytes.substring(0, at)
                    + (char) Integer.parseInt(bytes.substring(at + 2, at + 4), 16)
                    + bytes.substring(at + 4);
        }
        try (FileRig rig = new FileRig()) {
            rig.reply(200, bytes, "Content-Type: application/octet-stream");
            assertThat(rig.file("https://cdn.example/x").saveIn(folder, "pic"))
                    .isEqualTo(folder.resolve("pic." + extension));
        }
    }

    @Test
    void aTextMayHaveAMarkOfItsByteOrder() {
        assertThat(FirstBytes.of("\ufeff <html>".getBytes(StandardCharsets.UTF_8))
                        .kind())
                .isEqualTo(FirstBytes.Kind.HTML);
        assertThat(FirstBytes.of("\ufeff<html>".getBytes(StandardCharsets.UTF_16LE))
                        .kind())
                .isEqualTo(FirstBytes.Kind.HTML);
        assertThat(FirstBytes.of("\ufeff{\"a\":1}".getBytes(StandardCharsets.UTF_16BE))
                        .kind())
                .isEqualTo(FirstBytes.Kind.JSON);
    }

    @Test
    void aFilmThatHappensToBeginLikeATextIsNone() {
        assertThat(FirstBytes.of(new byte[] {'{', 0, 1, 2}).kind()).isEqualTo(FirstBytes.Kind.BINARY);
        assertThat(FirstBytes.of(new byte[] {'{', 1, 2}).kind()).isEqualTo(FirstBytes.Kind.BINARY);
        assertThat(FirstBytes.of(new byte[] {'<', 'h', 't', 'm', 'l', '>', 0}).kind())
                .isEqualTo(FirstBytes.Kind.BINARY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<?xml version='1.0'?>",
                "<!-- a comment that does not end",
                "<",
                "<!DOCTYPE x [ <!ENTITY y 'z'> ]>"
            })
    void anXmlFileWhoseFirstElementIsFarAwayMayStillBeAPicture(String text) throws Exception {
        assertThat(FirstBytes.of(FileRig.bytes(text)).kind()).isEqualTo(FirstBytes.Kind.XML);
        try (FileRig rig = new FileRig()) {
            rig.reply(200, text);
            assertThat(rig.file("https://cdn.example/x.svg").bytes()).isEqualTo(FileRig.bytes(text));
        }
    }
}
