package dev.segmind4j.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.DocumentationTool;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Javadoc's own lint passes over generated code, and what a page says arrives in it. */
class JavadocTest {
    private static final String[][] ENTITIES = {
        {"&lt;", "<"},
        {"&gt;", ">"},
        {"&#47;", "/"},
        {"&#42;", "*"},
        {"&#64;", "@"},
        {"&#92;", "\\"},
        {"&#123;", "{"},
        {"&#125;", "}"},
        {"&ldquo;", "\u201c"},
        {"&rdquo;", "\u201d"},
        {"&lsquo;", "\u2018"},
        {"&rsquo;", "\u2019"},
        {"&mdash;", "\u2014"},
        {"&hellip;", "\u2026"},
        {"&amp;", "&"}
    };

    @TempDir
    private Path folder;

    @Test
    void lint_finds_nothing_and_hostile_text_is_shown_as_it_is_written() throws IOException {
        document();

        String shown = shown(Files.readString(folder.resolve("golden/hostile/ModelRequestRequest.html")));
        assertThat(shown)
                .contains(
                        "First */ /* paragraph with \\u002a/ and {@code code} and $T, $$, $L and %s. @author nobody @throws Nothing "
                                + "<script>alert(\"x\")</script> &nbsp; &#42; a < b && c > d.")
                .contains(
                        "Second paragraph: \u201ccurly\u201d \u2018quotes\u2019, dash\u2014dash, ellipsis\u2026, emoji "
                                + "\ud83d\ude00\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67, \u65e5\u672c\u8a9e")
                .contains("A trailing backslash \\.")
                .contains("Note: {@literal */} \\u000a \\uuuu0022 */.");
    }

    /** What a browser shows of the page's description. */
    private static String shown(String html) {
        String text = html.replaceAll("(?s)<(script|style)[^<]*</\\1>", " ").replaceAll("<[^>]*>", " ");
        for (String[] entity : ENTITIES) {
            text = text.replace(entity[0], entity[1]);
        }
        return text.replaceAll("\\s+", " ");
    }

    private void document() throws IOException {
        DocumentationTool javadoc = ToolProvider.getSystemDocumentationTool();
        StringWriter out = new StringWriter();
        try (StandardJavaFileManager files = javadoc.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
                Stream<Path> sources = Files.walk(GoldenSet.ROOT)) {
            List<Path> java = sources.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            boolean succeeded = javadoc.getTask(
                            out,
                            files,
                            null,
                            null,
                            List.of(
                                    "-Xdoclint:all",
                                    "-Werror",
                                    "-quiet",
                                    "-notimestamp",
                                    "-encoding",
                                    "UTF-8",
                                    "-docencoding",
                                    "UTF-8",
                                    "-d",
                                    folder.toString(),
                                    "-cp",
                                    System.getProperty("java.class.path")),
                            files.getJavaFileObjectsFromPaths(java))
                    .call();
            assertThat(out.toString()).isEmpty();
            assertThat(succeeded).isTrue();
        }
    }
}
