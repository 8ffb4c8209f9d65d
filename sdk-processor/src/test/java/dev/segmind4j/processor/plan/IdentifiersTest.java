package dev.segmind4j.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
    @ParameterizedTest
    @CsvSource({
        "flux-pro, FluxPro",
        "flux-1.1-pro-ultra, Flux11ProUltra",
        "Simple_Vector_Flux, SimpleVectorFlux",
        "sdxl1.0-txt2img, Sdxl10Txt2img",
        "3d-maker, Model3dMaker",
        "GPT4, GPT4",
        "a, A",
        "---, ''"
    })
    void a_slug_becomes_a_class_name(String slug, String expected) {
        assertThat(Identifiers.className(slug)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "prompt, prompt",
        "aspect_ratio, aspectRatio",
        "aspectRatio, aspectRatio",
        "AspectRatio, aspectRatio",
        "URL, url",
        "imageURL, imageURL",
        "HDMode, hdMode",
        "size (px), sizePx",
        "lora-1-scale, lora1Scale",
        "__private__, private",
        "3d_mode, param3dMode",
        "a.b, aB",
        "+++, ''",
        "'', ''"
    })
    void a_parameter_becomes_a_member_name(String parameter, String expected) {
        assertThat(Identifiers.memberName(parameter)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "aspect_ratio, 16:9, RATIO_16_9",
        "aspectRatio, 16:9, RATIO_16_9",
        "ASPECT, 16:9, ASPECT_16_9",
        "imageURL, 2x, URL_2X",
        "size_2, 1, SIZE_1",
        "3d, 1, VALUE_1",
        "'123', 1, VALUE_1",
        "mode, auto, AUTO",
        "mode, Auto, AUTO",
        "mode, high res (4k), HIGH_RES_4K",
        "scheduler, DPM++ 2M Karras, DPM_2M_KARRAS",
        "scale, +1, SCALE_1",
        "mode, +++, ''",
        "mode, istanbul, ISTANBUL"
    })
    void a_value_becomes_a_constant(String parameter, String value, String expected) {
        assertThat(Identifiers.constantName(value, parameter)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "prompt, PROMPT",
        "aspectRatio, ASPECT_RATIO",
        "imageURL, IMAGE_URL",
        "imageURLs, IMAGE_UR_LS",
        "URLOfImage, URL_OF_IMAGE",
        "lora1Scale, LORA1_SCALE"
    })
    void camel_case_becomes_upper_case(String name, String expected) {
        assertThat(Identifiers.screaming(name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gr\u00f6\u00dfe", "\u65e5\u672c", "a\u0660", "\uff21"})
    void letters_and_digits_outside_ascii_are_noticed(String text) {
        assertThat(Identifiers.hasForeignLetters(text)).isTrue();
    }

    @Test
    void symbols_outside_ascii_separate_words() {
        assertThat(Identifiers.hasForeignLetters("a\u2013b \ud83d\ude00")).isFalse();
        assertThat(Identifiers.memberName("a\u2013b \ud83d\ude00")).isEqualTo("aB");
    }

    @ParameterizedTest
    @CsvSource({
        "class, class_",
        "default, default_",
        "true, true_",
        "null, null_",
        "yield, yield_",
        "record, record_",
        "wait, wait_",
        "getClass, getClass_",
        "hashCode, hashCode_",
        "build, build_",
        "extras, extras_",
        "isSet, isSet_",
        "module, module",
        "when, when",
        "close, close",
        "prompt, prompt"
    })
    void reserved_words_get_one_suffix_in_requests(String name, String expected) {
        assertThat(Reserved.member(name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "close, close_",
        "on, on_",
        "create, create_",
        "client, client_",
        "resume, resume_",
        "new, new_",
        "build, build"
    })
    void reserved_words_get_one_suffix_in_clients(String name, String expected) {
        assertThat(Reserved.clientMethod(name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "String, String_",
        "Builder, Builder_",
        "Known, Known_",
        "List, List_",
        "Objects, Objects_",
        "JsonValues, JsonValues_",
        "InvalidRequestException, InvalidRequestException_",
        "FluxProValidator, FluxProValidator_",
        "AspectRatio, AspectRatio"
    })
    void reserved_words_get_one_suffix_among_classes(String name, String expected) {
        assertThat(Reserved.type(name)).isEqualTo(expected);
    }
}
