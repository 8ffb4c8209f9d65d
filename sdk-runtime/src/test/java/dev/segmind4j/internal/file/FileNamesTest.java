package dev.segmind4j.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A name that works here works everywhere. */
class FileNamesTest {
    @TempDir
    Path folder;

    /** Fault 2.7: devices of Windows. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CON",
                "con",
                "NUL",
                "nul.png",
                "Aux.tar.gz",
                "PRN ",
                "COM1",
                "lpt9.txt",
                "COM\u00b9",
                "CONIN$",
                "nul .png"
            })
    void aDeviceOfWindowsIsNoName(String name) throws Exception {
        String told = "'" + name.trim()
                + "' is no name that a file may be saved under: Windows takes it for a device, with any" + " ending";
        try (FileRig rig = new FileRig()) {
            assertThatThrownBy(() -> rig.file("https://cdn.example/x.png").saveIn(folder, name))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(told);
            assertThatThrownBy(() -> rig.file("https://cdn.example/x.png").saveTo(folder.resolve(name)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(told);
            assertThatThrownBy(
                            () -> rig.files.inMemory("image/png", new byte[1]).saveIn(folder, name))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(rig.log).isEmpty();
            assertThat(FileRig.names(folder)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONSOLE", "nullable.png", "COM10", "COM", "a.con", "auxiliary", "Ünïcode 🗼", " leading"})
    void whatOnlyLooksLikeOneIsAName(String name) throws Exception {
        try (FileRig rig = new FileRig()) {
            assertThat(rig.files.inMemory("image/png", new byte[1]).saveIn(folder, name))
                    .exists();
        }
    }

    /** Fault 2.7: control characters and what Windows does not take. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "''          # it must not be empty, '.' or '..'",
                ".           # it must not be empty, '.' or '..'",
                "..          # it must not be empty, '.' or '..'",
                "a/b         # it contains '/'; no system takes a '/', and Windows none of \\ < > : \" | ? *",
                "a\\b        # it contains '\\'; no system takes a '/', and Windows none of \\ < > : \" | ? *",
                "/etc/passwd # it contains '/'; no system takes a '/', and Windows none of \\ < > : \" | ? *",
                "a:b         # it contains ':'; no system takes a '/', and Windows none of \\ < > : \" | ? *",
                "what?       # it contains '?'; no system takes a '/', and Windows none of \\ < > : \" | ? *",
                "a.          # it ends with a dot, which Windows drops",
                "'a '        # it ends with a space, which Windows drops"
            })
    void aNameThatNotEverySystemTakesIsRefused(String name, String why) throws Exception {
        try (FileRig rig = new FileRig()) {
            assertThatThrownBy(() -> rig.file("https://cdn.example/x.png").saveIn(folder, name))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("'" + name.trim() + "' is no name that a file may be saved under: " + why);
            assertThat(FileRig.names(folder)).isEmpty();
        }
    }

    /** Fault 2.7: control characters. */
    @ParameterizedTest
    @CsvSource({"0, U+0000", "7, U+0007", "10, U+000A", "127, U+007F", "133, U+0085"})
    void aControlCharacterIsNoPartOfAName(int character, String told) throws Exception {
        try (FileRig rig = new FileRig()) {
            String name = "a" + (char) character + "b";
            assertThatThrownBy(() -> rig.file("https://cdn.example/x.png").saveIn(folder, name))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageEndingWith(
                            "b' is no name that a file may be saved under: it contains a control character, " + told)
                    .message()
                    .doesNotContain(Character.toString((char) character));
        }
    }

    @Test
    void aPathMayHaveWhateverItsFileSystemTakes() throws Exception {
        try (FileRig rig = new FileRig()) {
            Path file = folder.resolve("at 10:30?");
            assertThat(rig.files.inMemory("image/png", new byte[1]).saveTo(file))
                    .exists();
        }
    }

    @Test
    void aPathWithoutANameIsNoFile() throws Exception {
        try (FileRig rig = new FileRig()) {
            assertThatThrownBy(() -> rig.file("https://cdn.example/x.png").saveTo(Path.of("/")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("'/' is no file: it has no name");
            assertThatThrownBy(() -> rig.file("https://cdn.example/x.png").saveTo(folder.resolve("..")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("'" + folder.resolve("..") + "' is a folder, not a file");
        }
    }
}
