package dev.segmind4j.processor.golden;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.processor.check.SpecRules;
import dev.segmind4j.processor.model.Origin;
import dev.segmind4j.processor.plan.SetPlanner;
import dev.segmind4j.processor.read.ReadResult;
import dev.segmind4j.processor.read.SpecReader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What real models' pages do, copied as it stands: each is a located error that says how the format has it. */
class RefusedOdditiesTest {
    @Test
    void required_and_the_default_null_contradict_each_other() {
        assertThat(problems("init_image: {type: string, required: true, default: null}"))
                .isEqualTo(
                        "a.yaml:5:55: [SPEC139] A required parameter cannot be left to its default, but 'init_image' is required "
                                + "and its default is null. Remove 'default', or write 'required: advised' if calls succeed without it.");
    }

    @Test
    void ranges_below_zero_have_their_bounds_in_order() {
        assertThat(problems("gain_db: {type: integer, minimum: -1, maximum: -60}"))
                .isEqualTo(
                        "a.yaml:5:37: [SPEC125] 'minimum' of 'gain_db' is -1 and 'maximum' is -60: no value fits both. "
                                + "Correct one of the two.");
    }

    @Test
    void null_is_no_text_unless_it_is_quoted() {
        assertThat(problems("scheduler: {type: string, enum: [null, None]}"))
                .isEqualTo(
                        "a.yaml:5:36: [SPEC035] A value in 'enum' of 'scheduler' must be a text or a number, but is null. "
                                + "Write \"null\" for the text, 'nullable: true' to allow null.");
    }

    @Test
    void a_pages_own_word_for_a_type_is_answered_with_ours() {
        assertThat(problems(
                        "a: {type: string (uri)}",
                        "b: {type: string (base64)}",
                        "c: {type: \"string[]\"}",
                        "d: {type: \"object[]\"}",
                        "e: {type: float}",
                        "f: {type: image}",
                        "g: {type: any | any}",
                        "h: {type: array}",
                        "i: {type: object}"))
                .isEqualTo(
                        """
                        a.yaml:5:13: [SPEC036] 'type' of 'a' must be TYPES, but is the text 'string (uri)'. Did you mean 'string' \
                        with 'format: uri'?
                        a.yaml:6:13: [SPEC036] 'type' of 'b' must be TYPES, but is the text 'string (base64)'. Did you mean 'string' \
                        with 'format: base64'?
                        a.yaml:7:13: [SPEC036] 'type' of 'c' must be TYPES, but is the text 'string[]'. Did you mean 'array'? Say in \
                        'items' what it holds.
                        a.yaml:8:13: [SPEC036] 'type' of 'd' must be TYPES, but is the text 'object[]'. Did you mean 'array'? Say in \
                        'items' what it holds.
                        a.yaml:9:13: [SPEC036] 'type' of 'e' must be TYPES, but is the text 'float'. Did you mean 'number'?
                        a.yaml:10:13: [SPEC036] 'type' of 'f' must be TYPES, but is the text 'image'. Did you mean 'string' with \
                        'format: uri'?
                        a.yaml:11:13: [SPEC036] 'type' of 'g' must be TYPES, but is the text 'any | any'. Did you mean 'any'? It takes \
                        values of both types.
                        a.yaml:12:13: [SPEC121] An array says what its items are, but 'h' has no 'items'. Add 'items: {type: \
                        string}' or such; 'type: any' takes all.
                        a.yaml:13:13: [SPEC122] An object says what its properties are, but 'i' has none. Add 'properties', or use \
                        'type: any' for an object whose members are not known.""".replace("TYPES", "'string', 'integer', 'number', 'boolean', 'array', 'object' or 'any'"));
    }

    @Test
    void one_name_in_both_manners_of_writing_needs_a_java_name() {
        assertThat(problems("aspectRatio: {type: string}", "aspect_ratio: {type: string}"))
                .isEqualTo(
                        "a.yaml:6:3: [SPEC202] Java names must differ, but parameter 'aspect_ratio' needs the method 'aspectRatio', "
                                + "which parameter 'aspectRatio' has (a.yaml:5:3). Add 'javaName: aspectRatio2' to one of them.");
    }

    @Test
    void enum_values_that_give_no_name_or_another_s_need_one() {
        assertThat(problems("quality: {type: string, enum: [\"+++\", auto, Auto, \"auto-\"]}"))
                .isEqualTo("""
                        a.yaml:5:34: [SPEC205] A Java constant is made of ASCII letters and digits, but the value '+++' of 'quality' \
                        has no such name: it has no letter and no digit. Add 'enumNames: {"+++": NAME}'.
                        a.yaml:5:47: [SPEC206] Constants must differ, but the values 'auto' and 'Auto' of 'quality' both give 'AUTO'. \
                        Add 'enumNames: {"Auto": AUTO_2}'.
                        a.yaml:5:53: [SPEC206] Constants must differ, but the values 'auto' and 'auto-' of 'quality' both give 'AUTO'. \
                        Add 'enumNames: {"auto-": AUTO_2}'.""");
    }

    @Test
    void the_mark_that_cuts_a_list_off_is_no_value() {
        assertThat(problems("style: {type: string, enum: [anime, +3 more]}"))
                .isEqualTo(
                        "a.yaml:5:39: [SPEC143] 'enum' of 'style' lists values, but '+3 more' is how the page says that its list is "
                                + "cut off. Remove it and add 'openEnum: true'.");
        assertThat(problems("style: {type: string, openEnum: true}"))
                .isEqualTo(
                        "a.yaml:5:35: [SPEC130] 'openEnum' of 'style' says something of an 'enum', but there is none. List the values "
                                + "in 'enum', or remove 'openEnum'.");
    }

    @Test
    void a_price_is_one_amount() {
        assertThat(modelProblems("price: 0.01 - 0.05 USD"))
                .isEqualTo(
                        "a.yaml:4:8: [SPEC038] 'price' must be an amount and a currency's three letters, but is the text "
                                + "'0.01 - 0.05 USD'. Write for example 0.067 USD; leave it out if the page gives a range or none.");
    }

    @Test
    void a_latency_is_a_time_above_zero() {
        String fix = ". Write for example 20.29s; leave it out if the page gives none.";
        String rule =
                "a.yaml:4:17: [SPEC037] 'typicalLatency' must be a time above zero and up to 24 hours, in ms, s or m, but is ";
        assertThat(modelProblems("typicalLatency: ~0.00s")).isEqualTo(rule + "the text '~0.00s'" + fix);
        assertThat(modelProblems("typicalLatency: 0.00s")).isEqualTo(rule + "the text '0.00s'" + fix);
    }

    private static String problems(String... parameters) {
        return inSpec("parameters:\n" + String.join("\n", parameters).indent(2));
    }

    private static String modelProblems(String line) {
        return inSpec(line + "\nparameters: {}\n");
    }

    private static String inSpec(String rest) {
        ReadResult read = SpecReader.read(Path.of("a.yaml"), "slug: a\ntitle: A\noutput: image\n" + rest);
        return Stream.of(
                        read.problems(),
                        SpecRules.check(read.models()),
                        SetPlanner.plan("p", "Models", Origin.at("p", 1, 1), read.models())
                                .problems())
                .flatMap(List::stream)
                .sorted()
                .map(Object::toString)
                .collect(joining("\n"));
    }
}
