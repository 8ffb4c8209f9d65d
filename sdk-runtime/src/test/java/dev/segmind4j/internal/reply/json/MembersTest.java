package dev.segmind4j.internal.reply.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The members of an object, found without reading what nobody asks for. */
@Timeout(60)
class MembersTest {
    @Test
    void eachMemberIsReadForItself() {
        Members members =
                members("{\"a\":\"x\\n\\u00e9\\\"\",\"b\" : 1.50 ,\"c\":[1,{\"d\":null}],\"e\":true,\"f\":null}");
        assertThat(members.isClosed()).isTrue();
        assertThat(members.text("a")).isEqualTo("x\né\"");
        assertThat(members.value("b")).isEqualTo(new BigDecimal("1.50"));
        assertThat(members.textOrNumber("b")).isEqualTo("1.50");
        assertThat(members.text("b")).isNull();
        assertThat(members.value("c")).isEqualTo(List.of(1L, java.util.Collections.singletonMap("d", null)));
        assertThat(members.value("e")).isEqualTo(true);
        assertThat(members.has("f")).isFalse();
        assertThat(members.has("g")).isFalse();
        assertThat(members.names()).containsExactly("a", "b", "c", "e");
        assertThat(members.all()).containsOnlyKeys("a", "b", "c", "e", "f").containsEntry("f", null);
    }

    @Test
    void aNestedMemberIsNotTakenForOneOfTheObject() {
        Members members = members(
                "{\"deep\":{\"request_id\":\"inner\"},\"list\":[{\"request_id\":\"item\"}],\"request_id\":\"a\"}");
        assertThat(members.text("request_id")).isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ufeff{\"id\":\"a\"}",
                " \r\n\t{\"id\":\"a\"}",
                "\u00a0\ufeff {\"id\":\"a\"}",
                "{\"id\":\"a\"} and what a proxy wrote behind it",
                "{\"id\":\"a\"}{\"id\":\"b\"}",
                "{\"id\":\"a\"}}]]",
                "{\"id\":\"a\",}",
                "{,,\"id\":\"a\",,}",
                "{\"id\":\"a\" \"b\":1}",
                "{'id': 'a', 'x': None, 'y': True}",
                "{id: \"a\"}",
                "{\"x\":NaN,\"y\":-Infinity,\"z\":undefined,\"id\":\"a\"}",
                "{\"x\":,\"y\":],\"id\":\"a\"}",
                "{\"x\" 1,\"id\":\"a\"}",
                "{[1,2],{\"id\":\"b\"},\"id\":\"a\"}",
                "{\"x\":\"he said \"no\"\",\"id\":\"a\"}",
                "{\"x\":\"a line\nbreak and a \u0000\",\"id\":\"a\"}",
                "{\"x\":\"\\uZZZZ \\q\",\"id\":\"a\"}",
                "{\"\\u0069d\":\"a\"}",
                "{\"id\":null,\"id\":\"a\",\"id\":\"b\"}"
            })
    void whateverElseIsWrongTheMemberIsThere(String text) {
        assertThat(members(text).text("id")).isEqualTo("a");
        assertThat(members(text).isClosed()).isTrue();
    }

    @Test
    void ofAnObjectThatBreaksOffThereIsWhatWasWhole() {
        String whole = "{\"a\":\"x\",\"b\":12,\"c\":{\"d\":1},\"e\":true}";
        for (int cut = 0; cut <= whole.length(); cut++) {
            Members members = Members.of(whole.substring(0, cut), text -> text);
            if (cut == 0) {
                assertThat(members).isNull();
                continue;
            }
            assertThat(members.isClosed()).isEqualTo(cut == whole.length());
            assertThat(members.has("a")).as("a at " + cut).isEqualTo(cut >= whole.indexOf("\"x\"") + 3);
            assertThat(members.has("b")).as("b at " + cut).isEqualTo(cut > whole.indexOf("12") + 2);
            assertThat(members.has("c")).as("c at " + cut).isEqualTo(cut >= whole.indexOf("1}") + 2);
            assertThat(members.has("e")).as("e at " + cut).isEqualTo(cut > whole.indexOf("true") + 4);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[1]", "\"x\"", "12", "<html>", "oops {\"id\":\"a\"}"})
    void whatDoesNotBeginWithAnObjectHasNoMembers(String text) {
        assertThat(Members.of(text, unchanged -> unchanged)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"x\":%s,\"id\":\"a\"}", "{\"id\":\"a\",\"x\":%s}"})
    void noDepthIsTooDeepAndNoNumberTooLong(String around) {
        for (String value : List.of(
                "[".repeat(1_000_000) + "]".repeat(1_000_000),
                "{\"x\":".repeat(1_000_000) + "1" + "}".repeat(1_000_000),
                "9".repeat(2_000_000),
                "\"" + "\\\"".repeat(1_000_000) + "\"",
                "[" + "\"\",".repeat(1_000_000) + "1]")) {
            Members members = members(around.replace("%s", value));
            assertThat(members.text("id")).isEqualTo("a");
            assertThat(members.isClosed()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{", "\"", "'", "{\"a\":", "[\"", "\\", ",", ":", "}", "{:", "\"\\", "9", "a", "'\""})
    void anyAmountOfAnythingTakesTimeWithItsLength(String piece) {
        Members members = members("{\"id\":\"a\"," + piece.repeat(2_000_000 / piece.length()));
        assertThat(members.text("id")).isEqualTo("a");
        assertThat(members.text("request_id")).isNull();
    }

    @Test
    void aTextWithEscapesIsCleanedOnceMore() {
        Members members = Members.of("{\"a\":\"\\u0053G_1\",\"b\":\"SG_1\"}", text -> text.replace("SG_1", "*"));
        assertThat(members.text("a")).isEqualTo("*");
        assertThat(members.all()).containsEntry("a", "*");
    }

    @Test
    void namesMayHaveEscapes() {
        assertThat(members("{\"\\u0069d\":\"a\"}").all()).isEqualTo(Map.of("id", "a"));
        assertThat(members("{\"\\u0069d\":\"a\"}").names()).isEqualTo(Arrays.asList("id"));
    }

    private static Members members(String text) {
        Members members = Members.of(text, unchanged -> unchanged);
        assertThat(members).isNotNull();
        return members;
    }
}
