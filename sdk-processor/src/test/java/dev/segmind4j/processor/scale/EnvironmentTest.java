package dev.segmind4j.processor.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same specs give the same bytes, whatever the machine. */
class EnvironmentTest {
    private static final String SPEC = """
            slug: ink-%s
            title: "Ink \u00ef\u00bf\u0131 \u65e5"
            description: >-
              Inks I and i
              on 12 papers\u2026
            output: image
            typicalLatency: 1234.5s
            note: |
              First line.

              Second line, which is itself the beginning of a paragraph that is long enough to be wrapped somewhere.
            parameters:
              prompt: {type: string, required: true, description: "\u00dcber \ud83d\ude00"}
              TITLE_INK: {type: string, enum: [FILL, infill, "\u00e9toile i"], enumNames: {"\u00e9toile i": STAR}}
              width: {type: integer, minimum: 1000000, default: 1234567}
              scale: {type: number, default: 0.5}
            """;

    @TempDir
    private Path folder;

    private Javac javac(String name) {
        return new Javac(folder.resolve(name))
                .asking("app")
                .spec("a.yaml", SPEC.formatted("a"))
                .spec("b.yaml", SPEC.formatted("b"));
    }

    private SortedMap<String, String> here() throws Exception {
        Javac here = javac("here").option("-encoding", "UTF-8");
        assertThat(here.run()).isEmpty();
        assertThat(here.output()).hasSizeGreaterThan(10);
        return here.output();
    }

    @Test
    void line_separator_charset_language_and_time_zone_of_the_jvm_do_not_matter() throws Exception {
        Javac there = javac("there")
                .option("-J-Dline.separator=\r\n", "-J-Dfile.encoding=ISO-8859-1", "-J-Dsun.jnu.encoding=ISO-8859-1")
                .option("-J-Duser.language=tr", "-J-Duser.country=TR", "-J-Duser.timezone=Asia/Kathmandu");

        assertThat(there.run()).isEmpty();
        assertThat(there.output()).isEqualTo(here());
    }

    /** Generated sources are in the encoding that the compiler is told, as the sources beside them; tools read the rest as UTF-8. */
    @Test
    void resources_are_utf_8_whatever_the_encoding_of_the_sources() throws Exception {
        Javac there = javac("there").option("-encoding", "UTF-16");
        Path asking = folder.resolve("there/src/app/package-info.java");
        Files.writeString(asking, Files.readString(asking), StandardCharsets.UTF_16);

        assertThat(there.run()).isEmpty();
        SortedMap<String, String> expected = here();
        expected.keySet().removeIf(path -> !path.startsWith("META-INF/"));
        assertThat(there.output()).containsAllEntriesOf(expected);
        assertThat(expected).hasSize(3);
    }

    @Test
    void folders_and_permissions_do_not_matter() throws Exception {
        Path elsewhere =
                Files.createDirectories(folder.resolve("a folder with blanks").resolve("deep/down"));
        Javac there = javac("a folder with blanks/project").in(elsewhere);
        if (Files.isExecutable(Path.of("/bin/sh"))) {
            there.after("umask 077");
        }

        assertThat(there.run()).isEmpty();
        assertThat(there.output()).isEqualTo(here());
    }

    @Test
    void the_environment_and_the_home_of_the_user_do_not_matter() throws Exception {
        Javac there = javac("there").option("-J-Duser.home=/nowhere", "-J-Duser.name=nobody");
        if (Files.isExecutable(Path.of("/bin/sh"))) {
            there.after("export LANG=tr_TR.ISO-8859-9 LC_ALL=C TZ=Asia/Kathmandu SOURCE_DATE_EPOCH=0");
        }

        assertThat(there.run()).isEmpty();
        assertThat(there.output()).isEqualTo(here());
    }
}
