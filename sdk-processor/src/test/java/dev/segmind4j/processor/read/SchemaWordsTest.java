package dev.segmind4j.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.processor.schema.EditorSchema;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The schema knows the reader's words, and no others. */
class SchemaWordsTest {
    private final JsonNode schema = EditorSchema.json();

    @Test
    void keys_of_models() {
        assertThat(keys("/properties")).containsExactlyInAnyOrderElementsOf(Keys.MODEL.known());
    }

    @Test
    void keys_of_parameters() {
        assertThat(keys("/$defs/parameter/properties")).containsExactlyInAnyOrderElementsOf(Keys.PARAMETER.known());
    }

    @Test
    void keys_of_items() {
        assertThat(keys("/$defs/items/properties")).containsExactlyInAnyOrderElementsOf(Keys.ITEMS.known());
    }

    @Test
    void words_that_are_values() {
        assertThat(words("/$defs/type/enum")).containsExactlyElementsOf(Vocabulary.TYPES.keySet());
        assertThat(words("/$defs/format/enum")).containsExactlyElementsOf(Vocabulary.FORMATS.keySet());
        assertThat(words("/properties/output/enum")).containsExactlyElementsOf(Vocabulary.OUTPUTS.keySet());
        assertThat(words("/$defs/parameter/properties/required/enum"))
                .containsExactlyElementsOf(Vocabulary.REQUIREMENTS.keySet());
        assertThat(List.of(schema.at("/$defs/sentAs/const").asString()))
                .containsExactlyElementsOf(Vocabulary.SENT_AS.keySet());
    }

    @Test
    void every_key_is_described_for_editors() {
        for (String properties : List.of("/properties", "/$defs/parameter/properties", "/$defs/items/properties")) {
            for (String key : keys(properties)) {
                JsonNode property = schema.at(properties + "/" + key);
                JsonNode described = property.has("description")
                        ? property
                        : schema.at(property.path("$ref").asString().substring(1));
                assertThat(described.path("description").asString(""))
                        .as(properties + "/" + key)
                        .isNotEmpty();
            }
        }
    }

    private Collection<String> keys(String pointer) {
        return schema.at(pointer).propertyNames();
    }

    private List<String> words(String pointer) {
        return schema.at(pointer).valueStream().map(JsonNode::asString).toList();
    }
}
