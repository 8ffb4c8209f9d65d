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
    @TempDir
    private Path folder;

    @Test
    void lint_finds_nothing_in_generated_comments() throws IOException {
        document();
    }

    @Test
    void hostile_text_is_shown_as_it_is_written() throws IOException {
        document();

        String html = Files.readString(folder.resolve("golden/hostile/ModelRequestRequest.html"));
        assertThat(html)
                .contains("First */ /* paragraph with \\u002a/ and &#123;&#64;code code&#125;".replace("&#123;", "{").replace("&#64;", "@").replace("&#125;", "}"))
                .contains("&lt;script&gt;alert(\"x\")&lt;/script&gt; &amp;nbsp; &amp;#42; a &lt; b &amp;&amp; c &gt; d")
                .contains("emoji \ud83d\ude00")
                .contains("\u65e5\u672c\u8a9e")
                .doesNotContain("<script>alert");
    }

    private void document() throws IOException {
        DocumentationTool javadoc = ToolProvider.getSystemDocumentationTool();
        StringWriter out = new StringWriter();
        try (StandardJavaFileManager files =
                        javadoc.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
                Stream<Path> sources = Files.walk(GoldenSet.ROOT)) {
            List<Path> java = sources.filter(file -> file.toString().endsWith(".java")).sorted().toList();
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
