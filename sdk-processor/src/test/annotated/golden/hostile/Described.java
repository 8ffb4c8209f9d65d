package golden.hostile;

import dev.segmind4j.annotation.EnumName;
import dev.segmind4j.annotation.Items;
import dev.segmind4j.annotation.Parameter;
import dev.segmind4j.catalog.OutputKind;
import java.util.List;

final class Described {
    private Described() {}

    @dev.segmind4j.annotation.Model(slug = "model", title = "Model", output = OutputKind.TEXT)
    interface Model {
        @Parameter(name = "abstract")
        String abstract_();

        @Parameter(name = "assert")
        String assert_();

        @Parameter(name = "boolean")
        String boolean_();

        @Parameter(name = "break")
        String break_();

        @Parameter(name = "byte")
        String byte_();

        @Parameter(name = "case")
        String case_();

        @Parameter(name = "catch")
        String catch_();

        @Parameter(name = "char")
        String char_();

        @Parameter(name = "class")
        String class_();

        @Parameter(name = "const")
        String const_();

        @Parameter(name = "continue")
        String continue_();

        @Parameter(name = "default")
        String default_();

        @Parameter(name = "double")
        String double_();

        @Parameter(name = "else")
        String else_();

        @Parameter(name = "enum")
        String enum_();

        @Parameter(name = "extends")
        String extends_();

        @Parameter(name = "final")
        String final_();

        @Parameter(name = "finally")
        String finally_();

        @Parameter(name = "float")
        String float_();

        @Parameter(name = "for")
        String for_();

        @Parameter(name = "goto")
        String goto_();

        @Parameter(name = "if")
        String if_();

        @Parameter(name = "implements")
        String implements_();

        @Parameter(name = "import")
        String import_();

        @Parameter(name = "instanceof")
        String instanceof_();

        @Parameter(name = "int")
        String int_();

        @Parameter(name = "interface")
        String interface_();

        @Parameter(name = "long")
        String long_();

        @Parameter(name = "native")
        String native_();

        @Parameter(name = "new")
        String new_();

        @Parameter(name = "package")
        String package_();

        @Parameter(name = "private")
        String private_();

        @Parameter(name = "protected")
        String protected_();

        @Parameter(name = "public")
        String public_();

        @Parameter(name = "return")
        String return_();

        @Parameter(name = "short")
        String short_();

        @Parameter(name = "static")
        String static_();

        @Parameter(name = "strictfp")
        String strictfp_();

        @Parameter(name = "super")
        String super_();

        @Parameter(name = "switch")
        String switch_();

        @Parameter(name = "synchronized")
        String synchronized_();

        @Parameter(name = "this")
        String this_();

        @Parameter(name = "throw")
        String throw_();

        @Parameter(name = "throws")
        String throws_();

        @Parameter(name = "transient")
        String transient_();

        @Parameter(name = "try")
        String try_();

        @Parameter(name = "void")
        String void_();

        @Parameter(name = "volatile")
        String volatile_();

        @Parameter(name = "while")
        String while_();

        @Parameter(name = "true")
        String true_();

        @Parameter(name = "false")
        String false_();

        @Parameter(name = "null")
        String null_();

        @Parameter(name = "var")
        String var_();

        @Parameter(name = "yield")
        String yield_();

        @Parameter(name = "record")
        String record_();

        @Parameter(name = "sealed")
        String sealed_();

        @Parameter(name = "permits")
        String permits_();

        @Parameter
        String module();

        @Parameter
        String open();

        @Parameter
        String with();

        @Parameter
        String to();

        @Parameter
        String when();

        @Parameter(name = "getClass")
        String getClass_();

        @Parameter(name = "hashCode")
        String hashCode_();

        @Parameter(name = "equals")
        String equals_();

        @Parameter(name = "toString")
        String toString_();

        @Parameter(name = "notify")
        String notify_();

        @Parameter(name = "notifyAll")
        String notifyAll_();

        @Parameter(name = "wait")
        String wait_();

        @Parameter(name = "finalize")
        String finalize_();

        @Parameter(name = "clone")
        String clone_();

        @Parameter
        String builder();

        @Parameter
        String uncheckedBuilder();

        @Parameter
        String toBuilder();

        @Parameter
        String build();

        @Parameter
        String validates();

        @Parameter
        String isSet();

        @Parameter
        String warnings();

        @Parameter
        String extra();

        @Parameter
        String extras();

        @Parameter
        String validate();

        @Parameter(name = "INSTANCE")
        String instance();

        @Parameter
        String info();

        @Parameter
        String binding();

        @Parameter
        String model();

        @Parameter
        String request();

        @Parameter
        String value();

        @Parameter
        String name();

        @Parameter
        String text();

        @Parameter
        String result();

        @Parameter
        String other();

        @Parameter
        String that();

        @Parameter
        String copy();

        @Parameter
        String item();

        @Parameter
        String items();

        @Parameter
        String item2();

        @Parameter
        String writer();

        @Parameter
        String reader();

        @Parameter
        String members();

        @Parameter
        String validation();

        @Parameter
        String converted();

        @Parameter
        String list();

        @Parameter
        String map();

        @Parameter
        String list1();

        @Parameter
        String parameter();

        @Parameter
        String known();

        @Parameter
        String knownValues();

        @Parameter
        String of();

        @Parameter
        String constant();

        @Parameter
        String decimal();

        @Parameter
        String read();

        @Parameter(name = "do")
        long do_();

        @Parameter(name = "_")
        String underscore();

        @Parameter(name = "INFO")
        String upperInfo();

        @Parameter(name = "3d")
        boolean param3d();

        @Parameter(name = "+++")
        String plusses();

        @Parameter(name = "size (px)")
        long sizePx();

        @Parameter
        String camelCase();

        @Parameter(name = "snake_case")
        String snakeCase();

        @Parameter(name = "HDVideoURL")
        String hdVideoURL();

        @Parameter(name = "größe")
        double groesse();

        @Parameter(name = "a\"b\\c$d")
        String quoted();

        @Parameter(name = "\ud83d\ude00")
        String emoji();
    }

    @dev.segmind4j.annotation.Model(
            slug = "model-request",
            title = "*/ class X { <b>$L</b> \\u0022; @Deprecated {@link Foo} \"quoted\" \\",
            output = OutputKind.JSON,
            description =
                    "First */ /* paragraph with \\u002a/ and {@code code} and $T, $$, $L and %s.\n@author nobody\n"
                            + "@throws Nothing <script>alert(\"x\")</script> &nbsp; &#42; a < b && c > d\n\nSecond "
                            + "paragraph: “curly” ‘quotes’, dash—dash, ellipsis…, emoji \ud83d\ude00\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67, \u65e5\u672c\u8a9e, العربية, e\\u0301.\n\n"
                            + "A trailing backslash \\\n",
            docs = "https://example.com/a?x=1&y=*/'$L",
            category = "a/b \" \\ $S",
            note = "{@literal */} \\u000a \\uuuu0022 */")
    interface ModelRequest {
        @Parameter(
                description = "{@inheritDoc} */ @return \\u",
                example = "a\r\nb */ `x` {@code y} </code> @z",
                defaultValue = "\"\\\n\t$L */ \\u0022 é \ud83d\ude00",
                pattern = "[^*/@<>{}$\"]|\\u0022|\\*/",
                note = "ends with */")
        String text();

        @Parameter(
                name = "*/ @x {@code} \\u0022 \"$L\" <b>",
                defaultValue = "[\"*/\", \"\\\\u0022\"]",
                items =
                        @Items(
                                enumValues = {"*/", "@", "\\u0022", "{@code}", "<b>", "a\nb", "a\tb"},
                                enumNames = {
                                    @EnumName(value = "*/", name = "A"),
                                    @EnumName(value = "@", name = "C"),
                                    @EnumName(value = "a\tb", name = "TAB")
                                }))
        List<String> nasty();

        @Parameter(
                example = "\"plain text */\"",
                defaultValue = "{\"*/\": {\"\\\"\": [\"\\\\\", \"$L\", null, 1.5, true, 99999999999999999999]}}")
        Object object();
    }

    @dev.segmind4j.annotation.Model(slug = "close", title = "Close", output = OutputKind.TEXT)
    interface Close {
        @Parameter(
                required = true,
                enumValues = {"a", "b"})
        String string();

        @Parameter(
                required = true,
                items =
                        @Items(
                                enumValues = {"x"},
                                javaName = "map"))
        List<String> list();

        @Parameter
        ObjectSpec object();

        @Parameter(enumValues = {"constants", "byValue", "BY-VALUES", "known"})
        String known();

        @Parameter(enumValues = {"a"})
        String constants();

        @Parameter(
                enumValues = {"b"},
                nullable = true)
        String optional();

        @Parameter(
                required = true,
                enumValues = {"c"})
        String override();

        @Parameter(
                name = "known_values",
                enumValues = {
                    "+1",
                    "-1",
                    "10%",
                    "a\"b\\c",
                    "\u65e5\u672c\u8a9e",
                    "\ud83d\ude00",
                    "\uff21",
                    " ",
                    "$L",
                    "*/",
                    "true",
                    "Class"
                },
                enumNames = {
                    @EnumName(value = "-1", name = "MINUS_1"),
                    @EnumName(value = "\u65e5\u672c\u8a9e", name = "JAPANESE"),
                    @EnumName(value = "\ud83d\ude00", name = "SMILE"),
                    @EnumName(value = "\uff21", name = "FULL_WIDTH_A"),
                    @EnumName(value = " ", name = "BLANK"),
                    @EnumName(value = "*/", name = "COMMENT_END")
                })
        String knownValues();

        interface ObjectSpec {
            @Parameter
            BuilderSpec builder();

            @Parameter(enumValues = {"1", "Known"})
            String known();

            @Parameter
            String string();
        }

        interface BuilderSpec {
            @Parameter(
                    name = "builder",
                    enumValues = {"one"})
            String innerBuilder();

            @Parameter
            boolean object();
        }
    }
}
