package dev.segmind4j.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.processor.model.Problem;
import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the option {@code segmind.specs} names the specs. */
class SpecFolderTest {
    @TempDir
    Path folder;

    @Test
    void lists_the_specs_of_a_folder_sorted() throws IOException {
        touch("b.yaml");
        touch("a.yml");
        touch("C.yaml");
        touch("notes.txt");
        touch("a.yaml.orig");

        SpecFiles found = SpecFolder.find(folder.toString());

        assertThat(found.files()).containsExactly(path("C.yaml"), path("a.yml"), path("b.yaml"));
        assertThat(found.problems()).isEmpty();
    }

    @Test
    void a_sample_whose_spec_is_gone_or_renamed_is_a_warning() throws IOException {
        touch("a.yaml");
        touch("a.sample.json");
        touch("b.sample.json");

        SpecFiles found = SpecFolder.find(folder.toString());

        assertThat(found.files()).containsExactly(path("a.yaml"));
        assertThat(found.problems())
                .extracting(Problem::toString)
                .containsExactly(path("b.sample.json")
                        + ": [SPEC007] A sample lies beside the spec of its model, but there is no spec of that name here."
                        + " Name it like the spec, or remove it.");
    }

    @Test
    void leaves_subfolders_alone() throws IOException {
        touch("a.yaml");
        Files.createDirectories(path("schema.yaml"));
        Files.createFile(path("schema.yaml").resolve("b.yaml"));

        assertThat(SpecFolder.find(folder.toString()).files()).containsExactly(path("a.yaml"));
    }

    @Test
    void takes_several_folders_and_files_and_each_file_once() throws IOException {
        touch("a.yaml");
        Files.createDirectories(path("more"));
        Files.createFile(path("more/b.yaml"));
        String option = String.join(
                File.pathSeparator,
                " " + folder,
                path("more").toString(),
                path("more/../more/b.yaml").toString(),
                "");

        SpecFiles found = SpecFolder.find(option);

        assertThat(found.files()).containsExactly(path("a.yaml"), path("more/b.yaml"));
        assertThat(found.problems()).isEmpty();
    }

    @Test
    void the_option_has_to_be_given() {
        String expected = "segmind.specs: [SPEC001] The option 'segmind.specs' names no folder. Give the compiler"
                + " -Asegmind.specs=${project.basedir}/model-specs; several folders or files are separated by '"
                + File.pathSeparator + "'.";

        assertThat(problems(null)).containsExactly(expected);
        assertThat(problems(" " + File.pathSeparator)).containsExactly(expected);
    }

    @Test
    void a_relative_path_is_refused_with_what_to_write_instead() {
        assertThat(problems("../model-specs"))
                .containsExactly("segmind.specs: [SPEC002] The option 'segmind.specs' takes absolute paths, but"
                        + " '../model-specs' is relative. Write -Asegmind.specs=${project.basedir}/../model-specs.");
    }

    @Test
    void a_relative_path_is_completed_without_a_dot() {
        assertThat(problems("./model-specs"))
                .containsExactly("segmind.specs: [SPEC002] The option 'segmind.specs' takes absolute paths, but"
                        + " './model-specs' is relative. Write -Asegmind.specs=${project.basedir}/model-specs.");
    }

    @Test
    void a_placeholder_that_is_still_there_is_not_put_behind_another() {
        assertThat(problems("${projectDir}/model-specs"))
                .containsExactly("segmind.specs: [SPEC002] The option 'segmind.specs' takes absolute paths, but"
                        + " '${projectDir}/model-specs' is relative. The build tool has put nothing in place of '${…}': write"
                        + " the name that it has for the project's folder.");
    }

    @Test
    void a_text_that_is_no_path_is_refused() {
        assertThat(problems("/a\0b"))
                .containsExactly(
                        "segmind.specs: [SPEC003] The option 'segmind.specs' names '/aU+0000b', which is not a path:"
                                + " Nul character not allowed. Name an absolute folder.");
    }

    @Test
    void a_missing_folder_is_reported() {
        assertThat(problems(path("gone").toString()))
                .containsExactly("segmind.specs: [SPEC004] The option 'segmind.specs' names '" + path("gone")
                        + "', which does not exist. Correct the path, or create the folder.");
    }

    @Test
    void an_empty_folder_is_reported() {
        assertThat(problems(folder.toString()))
                .containsExactly(
                        "segmind.specs: [SPEC005] The option 'segmind.specs' names the folder '" + folder
                                + "', which holds no *.yaml and no *.yml file. Put a spec into it; subfolders are not searched.");
    }

    @Test
    void a_folder_that_cannot_be_listed_is_reported() {
        SpecFiles found = SpecFolder.find(folder.toString(), path -> {
            throw new AccessDeniedException(path.toString());
        });

        assertThat(found.problems())
                .extracting(Object::toString)
                .containsExactly("segmind.specs: [SPEC006] The option 'segmind.specs' names the folder '" + folder
                        + "', which cannot be listed: access is denied. Check its permissions.");
    }

    @Test
    void everything_wrong_with_the_option_is_reported_and_the_rest_is_found() throws IOException {
        touch("a.yaml");

        SpecFiles found =
                SpecFolder.find(String.join(File.pathSeparator, "relative", folder.toString(), "/does/not/exist"));

        assertThat(found.files()).containsExactly(path("a.yaml"));
        assertThat(found.problems()).extracting("id").containsExactly("SPEC002", "SPEC004");
    }

    private static List<String> problems(String option) {
        SpecFiles found = SpecFolder.find(option);
        assertThat(found.files()).isEmpty();
        return found.problems().stream().map(Object::toString).toList();
    }

    private void touch(String name) throws IOException {
        Files.createFile(path(name));
    }

    private Path path(String name) {
        return folder.resolve(name);
    }
}
