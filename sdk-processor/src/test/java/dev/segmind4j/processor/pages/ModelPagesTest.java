package dev.segmind4j.processor.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tool that keeps the pages of models. */
class ModelPagesTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    @TempDir
    private Path folder;

    private Path specs;
    private Path pages;
    private String out = "";
    private String err = "";

    @BeforeEach
    void folders() throws IOException {
        specs = Files.createDirectory(folder.resolve("specs"));
        pages = folder.resolve("docs/models");
        spec("alpha", "");
        spec("beta", "");
    }

    private void spec(String slug, String more) throws IOException {
        Files.writeString(
                specs.resolve(slug + ".yaml"),
                "slug: " + slug + "\ntitle: T\noutput: image\nparameters:\n  prompt: {type: string, required: true}\n"
                        + more);
    }

    private int run(String... arguments) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        int code = new ModelPages(
                        new PrintStream(outBytes, true, StandardCharsets.UTF_8),
                        new PrintStream(errBytes, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
        out = text(outBytes);
        err = text(errBytes);
        return code;
    }

    private String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace(folder + "/", "").replace(System.lineSeparator(), "\n");
    }

    private int run(String mode) {
        return run(mode, specs.toString(), pages.toString(), "app", "MyModels", "mvn refresh");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(pages)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writes_a_page_per_model_and_an_index_and_then_has_nothing_to_say() throws IOException {
        assertThat(run("write")).isZero();
        assertThat(out).isEqualTo("""
                Wrote docs/models/README.md
                Wrote docs/models/alpha.md
                Wrote docs/models/beta.md
                """);
        assertThat(files()).containsExactly("README.md", "alpha.md", "beta.md");
        assertThat(Files.readString(pages.resolve("alpha.md")))
                .startsWith(
                        "<!-- Made by segmind4j from the spec of alpha. Do not edit; refresh with: mvn refresh -->\n# T\n")
                .contains("`myModels.alpha()`");

        assertThat(run("check")).isZero();
        assertThat(out + err).isEmpty();
    }

    @Test
    void a_check_lists_what_differs_and_the_command_and_writes_nothing() throws IOException {
        run("write");
        Files.delete(specs.resolve("beta.yaml"));
        spec("alpha", "  seed: {type: integer}\n");
        spec("gamma", "");

        assertThat(run("check")).isEqualTo(1);
        assertThat(err).isEqualTo("""
                docs/models/README.md is stale.
                docs/models/alpha.md is stale.
                docs/models/beta.md belongs to no model any more.
                docs/models/gamma.md is missing.
                The pages of the models differ from the specs. Refresh them with: mvn refresh
                """);
        assertThat(files()).containsExactly("README.md", "alpha.md", "beta.md");
    }

    @Test
    void a_folder_that_is_not_there_is_missing_all() {
        assertThat(run("check")).isEqualTo(1);
        assertThat(err).startsWith("docs/models/README.md is missing.\ndocs/models/alpha.md is missing.\n");
        assertThat(pages).doesNotExist();
    }

    @Test
    void writes_only_what_differs_and_removes_the_pages_of_models_that_are_gone() throws IOException {
        run("write");
        for (String file : files()) {
            Files.setLastModifiedTime(pages.resolve(file), LONG_AGO);
        }
        Files.delete(specs.resolve("beta.yaml"));

        assertThat(run("write")).isZero();
        assertThat(out).isEqualTo("""
                Wrote docs/models/README.md
                Removed docs/models/beta.md
                """);
        assertThat(files()).containsExactly("README.md", "alpha.md");
        assertThat(Files.getLastModifiedTime(pages.resolve("alpha.md"))).isEqualTo(LONG_AGO);
    }

    @Test
    void leaves_alone_what_it_did_not_make() throws IOException {
        run("write");
        Files.writeString(pages.resolve("notes.md"), "# By hand\n");
        Files.write(pages.resolve("latin.md"), new byte[] {(byte) 0xE9, '\n'});
        Files.writeString(pages.resolve("empty.md"), "");
        Files.createDirectory(pages.resolve("folder.md"));

        assertThat(run("check")).isZero();
        assertThat(run("write")).isZero();
        assertThat(files()).contains("notes.md", "latin.md", "empty.md", "folder.md");
    }

    @Test
    void a_file_of_somebodys_own_in_place_of_a_page_is_an_error_and_stays() throws IOException {
        Files.createDirectories(pages);
        Files.writeString(pages.resolve("alpha.md"), "# By hand\n");

        assertThat(run("write")).isEqualTo(1);
        assertThat(err)
                .isEqualTo("docs/models/alpha.md is in the way of a page, but was not made from the specs; move it.\n");
        assertThat(files()).containsExactly("README.md", "alpha.md", "beta.md");
        assertThat(Files.readString(pages.resolve("alpha.md"))).isEqualTo("# By hand\n");

        assertThat(run("check")).isEqualTo(1);
        assertThat(err).startsWith("docs/models/alpha.md is in the way of a page");
    }

    @Test
    void a_model_that_is_named_like_the_index_has_a_page_of_its_own() throws IOException {
        spec("ReadMe", "");

        assertThat(run("write")).isZero();
        assertThat(files()).containsExactly("README.md", "_ReadMe.md", "alpha.md", "beta.md");
        assertThat(Files.readString(pages.resolve("README.md"))).contains("[`ReadMe`](_ReadMe.md)");
    }

    @Test
    void specs_with_problems_are_told_with_their_places_and_nothing_is_written() throws IOException {
        spec("alpha", "  seed: {type: integr}\n");
        Files.writeString(specs.resolve("beta.sample.json"), "{\"promt\": \"x\"}");

        assertThat(run("write")).isEqualTo(1);
        assertThat(err).isEqualTo("""
                specs/alpha.yaml:6:16: [SPEC036] 'type' of 'seed' must be 'string', 'integer', 'number', 'boolean', 'array', \
                'object' or 'any', but is the text 'integr'. Did you mean 'integer'?
                specs/beta.sample.json:1:1: [SPEC140] A sample sends some of the parameters, but this one has 'promt' and the \
                spec has 'prompt': one of them belongs to another model. Did you mean 'prompt' by 'promt'?
                """);
        assertThat(pages).doesNotExist();
        assertThat(run("check")).isEqualTo(1);
    }

    @Test
    void warnings_are_told_and_do_not_stand_in_the_way() throws IOException {
        Files.writeString(specs.resolve("beta.sample.json"), "{\"prompt\": \"x\", \"seed\": 1}");

        assertThat(run("write")).isZero();
        assertThat(err).startsWith("specs/beta.sample.json:1:17: [SPEC141] The sample has 'seed', which");
        assertThat(run("check")).isZero();
    }

    @Test
    void clashes_of_names_are_told_too() throws IOException {
        spec("al-pha", "");
        spec("alPha", "");

        assertThat(run("check")).isEqualTo(1);
        assertThat(err).contains("[SPEC207]");
    }

    @Test
    void a_folder_without_specs_is_an_error() throws IOException {
        Files.delete(specs.resolve("alpha.yaml"));
        Files.delete(specs.resolve("beta.yaml"));

        assertThat(run("check")).isEqualTo(1);
        assertThat(err).contains("[SPEC005]");
    }

    @Test
    void a_folder_that_cannot_be_written_is_told_without_a_stack_trace() throws IOException {
        Files.writeString(folder.resolve("docs"), "a file");

        assertThat(run("write")).isEqualTo(1);
        assertThat(err.lines())
                .singleElement()
                .asString()
                .startsWith("The pages of the models cannot be read or written: ");
    }

    @Test
    void a_wrong_call_shows_how_to_call_it() {
        assertThat(run("mend", "a", "b", "c", "D", "e")).isEqualTo(2);
        assertThat(run("check", "a")).isEqualTo(2);
        assertThat(err)
                .isEqualTo("Usage: ModelPages check|write <specs> <pages> <package> <client> <refresh command>\n");
        assertThat(run("check", "\0", "b", "c", "D", "e")).isEqualTo(2);
    }
}
