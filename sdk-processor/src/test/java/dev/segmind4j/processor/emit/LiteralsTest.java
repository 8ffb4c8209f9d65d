package dev.segmind4j.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LiteralsTest {
    static List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(
                "",
                "plain",
                "\"quoted\" and \\ and \\u0022 and $L $$ %s",
                "\n",
                "a\r\nb\tc\n\n",
                " leading and trailing ",
                "\u201ccurly\u201d \ud83d\ude00 \u2028 \u0000 \u202e \ud800",
                "x".repeat(1_000),
                "word ".repeat(1_000),
                "\n".repeat(1_000)));
        texts.add("\u65e5".repeat(30_000));
        texts.add("x".repeat(100_000));
        return texts;
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_literal_is_its_text_again_once_compiled(String text) throws Exception {
        String source = "class Literal { static String text() { return " + Literals.text(text) + "; } }";

        assertThat(source.chars()).allMatch(c -> c == '\n' || (c >= ' ' && c <= '~'));
        Compilation compilation =
                com.google.testing.compile.Compiler.javac().compile(JavaFileObjects.forSourceString("Literal", source));
        assertThat(compilation.errors()).isEmpty();
        assertThat(Classes.of(compilation).invoke("Literal", "text")).isEqualTo(text);
    }

    @Test
    void long_texts_are_broken_between_words_and_behind_line_ends() {
        assertThat(Literals.text("one\ntwo " + "three ".repeat(20))
                        .toString()
                        .lines()
                        .map(String::trim))
                .containsExactly(
                        "",
                        "\"one\\n\"",
                        "+ \"two three three three three three three three three three three three three three \"",
                        "+ \"three three three three three three three \"");
    }

    @Test
    void numbers_keep_their_type_and_digits() {
        assertThat(Literals.scalar(3L).toString()).isEqualTo("3L");
        assertThat(Literals.scalar(true).toString()).isEqualTo("true");
        assertThat(Literals.scalar(new BigDecimal("0.80")).toString()).isEqualTo("new java.math.BigDecimal(\"0.80\")");
    }
}
