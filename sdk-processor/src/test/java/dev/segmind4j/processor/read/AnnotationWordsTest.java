package dev.segmind4j.processor.read;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.annotation.GenerateModels;
import dev.segmind4j.annotation.Items;
import dev.segmind4j.annotation.Model;
import dev.segmind4j.annotation.Parameter;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The annotations can say every key of the format, and nothing else. */
class AnnotationWordsTest {
    /** Keys whose words Java reserves. */
    private static final Map<String, String> RENAMED = Map.of("default", "defaultValue", "enum", "enumValues");

    @Test
    void a_model_has_the_keys_of_a_spec_but_for_what_the_interface_says_itself() {
        assertThat(members(Model.class)).isEqualTo(words(Keys.MODEL, List.of("javaName", "parameters")));
    }

    @Test
    void a_parameter_has_the_keys_of_a_spec_but_for_what_the_method_says_itself() {
        Set<String> expected = words(Keys.PARAMETER, List.of("type", "properties", "deprecated", "javaName"));
        expected.addAll(List.of("name", "advised"));

        assertThat(members(Parameter.class)).isEqualTo(expected);
    }

    @Test
    void items_have_the_keys_of_a_spec_but_for_what_the_type_says_itself() {
        assertThat(members(Items.class)).isEqualTo(words(Keys.ITEMS, List.of("type", "items", "properties")));
    }

    @Test
    void processor_and_runtime_agree_on_names_and_defaults() throws NoSuchMethodException {
        assertThat(List.of(AnnotatedModels.MODEL, AnnotatedModels.PARAMETER, AskedSet.GENERATE_MODELS))
                .containsExactly(Model.class.getName(), Parameter.class.getName(), GenerateModels.class.getName());
        assertThat(AnnotatedValues.NULL).isEqualTo(Parameter.NULL);
        assertThat(AskedSet.DEFAULT_CLIENT)
                .isEqualTo(GenerateModels.class.getMethod("client").getDefaultValue());
    }

    private static Set<String> members(Class<?> annotation) {
        return Arrays.stream(annotation.getDeclaredMethods())
                .map(Method::getName)
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> words(Keys keys, List<String> saidOtherwise) {
        return keys.known().stream()
                .filter(key -> !saidOtherwise.contains(key))
                .map(key -> RENAMED.getOrDefault(key, key))
                .collect(toCollection(TreeSet::new));
    }
}
