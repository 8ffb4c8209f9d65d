package dev.segmind4j.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The wording that diagnostics share. */
class WordsTest {
    private static final List<String> KNOWN = List.of("minimum", "maximum", "minLength", "items");

    @ParameterizedTest
    @CsvSource({
        "minimun, minimum",
        "minium, minimum",
        "Minimum, minimum",
        "min_length, minLength",
        "MIN-LENGTH, minLength",
        "item, items",
        "itmes, items"
    })
    void the_closest_known_text_within_two_edits_is_suggested(String found, String meant) {
        assertThat(Words.didYouMean(found, KNOWN)).isEqualTo("Did you mean '" + meant + "'?");
    }

    @ParameterizedTest
    @CsvSource({"min", "length", "widget", "x", "''"})
    void what_is_farther_away_is_not(String found) {
        assertThat(Words.didYouMean(found, KNOWN)).isNull();
    }

    @Test
    void neighbours_that_are_swapped_are_one_edit_and_half_a_word_is_none() {
        assertThat(Words.didYouMean("ntoe", List.of("note"))).isEqualTo("Did you mean 'note'?");
        assertThat(Words.didYouMean("name", List.of("note"))).isNull();
    }

    @Test
    void a_text_of_other_letters_throughout_is_not_suggested_for_being_short() {
        assertThat(Words.didYouMean("ab", List.of("cd"))).isNull();
    }

    @Test
    void quotes_show_what_cannot_be_seen_and_end_somewhere() {
        assertThat(Words.quote("a\nb\tc\rd\u202ee")).isEqualTo("'a\\nb\\tc\\rdU+202Ee'");
        assertThat(Words.quote("🙂".repeat(81))).isEqualTo("'" + "🙂".repeat(80) + "…'");
        assertThat(Words.quote("🙂".repeat(80))).isEqualTo("'" + "🙂".repeat(80) + "'");
    }

    @Test
    void lists_are_sentences() {
        assertThat(Words.list(List.of("a"))).isEqualTo("'a'");
        assertThat(Words.list(List.of("a", "b"))).isEqualTo("'a' and 'b'");
        assertThat(Words.either(List.of("a", "b", "c"))).isEqualTo("'a', 'b' or 'c'");
    }

    @Test
    void keys_name_what_they_belong_to() {
        assertThat(Words.key("slug", "")).isEqualTo("'slug'");
        assertThat(Words.key("minimum", "voice.speed")).isEqualTo("'minimum' of 'voice.speed'");
    }
}
