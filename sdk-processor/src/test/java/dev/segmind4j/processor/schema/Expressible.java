package dev.segmind4j.processor.schema;

import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.Problem.Severity;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** Which errors of specs a JSON Schema can say. Whatever is in none of the lists, the schema says wholly. */
final class Expressible {
    /** Errors that no single spec file has: the option, the disk, annotated interfaces, a sample, two models in one set, code around. */
    static final Set<Message> NOT_OF_A_SPEC = EnumSet.of(
            Message.SPECS_NOT_GIVEN,
            Message.SPECS_RELATIVE,
            Message.SPECS_NOT_A_PATH,
            Message.SPECS_NOT_FOUND,
            Message.SPECS_EMPTY,
            Message.SPECS_UNREADABLE,
            Message.SAMPLE_LEFT_OVER,
            Message.FILE_UNREADABLE,
            Message.NOT_AN_INTERFACE,
            Message.INTERFACE_EXTENDS,
            Message.NOT_A_PARAMETER,
            Message.BAD_METHOD,
            Message.UNSUPPORTED_TYPE,
            Message.TOO_MANY_ITEMS,
            Message.RECURSIVE_OBJECT,
            Message.REQUIRED_AND_ADVISED,
            Message.PARAMETER_ELSEWHERE,
            Message.NO_PACKAGE,
            Message.SAMPLE_OF_ANOTHER_MODEL,
            Message.DUPLICATE_SLUG,
            Message.CLASS_CLASH,
            Message.TOO_MANY_MODELS,
            Message.BAD_CLIENT,
            Message.CLASS_EXISTS,
            Message.NOT_WRITTEN);

    /** Files that are no YAML, or a bomb, or say what JSON has no way to say: the schema never sees them. */
    static final Set<Message> NO_JSON = EnumSet.of(
            Message.FILE_TOO_LARGE,
            Message.FILE_NOT_UTF8,
            Message.FILE_EMPTY,
            Message.TAB_INDENT,
            Message.NOT_YAML,
            Message.UNKNOWN_ALIAS,
            Message.TOO_DEEP,
            Message.TOO_MANY_VALUES,
            Message.KEY_NOT_TEXT);

    /** What the schema cannot say at all. */
    static final Set<Message> BEYOND = EnumSet.of(
            // YAML that JSON has no trace of; an editor's YAML parser reports the duplicates.
            Message.SECOND_DOCUMENT,
            Message.TAG,
            Message.DUPLICATE_KEY,
            Message.DUPLICATE_PARAMETER,
            // Two values of the spec compared with each other.
            Message.NOTHING_FITS,
            Message.UNKNOWN_ENUM_NAME,
            Message.DUPLICATE_CONSTANT_NAME,
            Message.NOT_IN_ENUM,
            Message.UNKNOWN_PROPERTY,
            Message.MISSING_PROPERTY,
            // Sums over lists and mappings in each other, or over a model.
            Message.TOO_MANY_EXAMPLE_VALUES,
            Message.TOO_MUCH_TEXT,
            // Java's regular expressions.
            Message.BAD_PATTERN,
            Message.SLOW_PATTERN,
            // Names compared after they became Java's.
            Message.MEMBER_CLASH,
            Message.NESTED_CLASS_CLASH,
            Message.ENCLOSING_CLASS_CLASH,
            Message.FILE_NAME_TOO_LONG,
            Message.CONSTANT_CLASH);

    /** What the schema says in part: it is silent about the rest, and never says more. */
    static final Set<Message> PARTLY = EnumSet.of(
            // Line breaks in names; others are mostly refused by an editor's YAML parser.
            Message.UNWANTED_CHARACTER,
            // The range; not the number of digits, and not inside values of type any.
            Message.OVERSIZED_NUMBER,
            // All but the inside of brackets, an IPv6 address.
            Message.BAD_DOCS,
            // Characters of one text; not bytes, and not the texts of a list or mapping together.
            Message.TEXT_TOO_LONG,
            // Each mapping and list; not the sums over a model.
            Message.TOO_MANY_PARAMETERS,
            Message.TOO_MANY_ENUM_VALUES,
            // Values, and the items of a list of scalars; not null among these, and not what lies deeper.
            Message.WRONG_TYPE,
            // 'format' and 'uniqueItems'; not what compares a value with another value of the spec.
            Message.OUT_OF_RULE,
            // Enums without 'enumNames'; not which values these leave out.
            Message.NO_CONSTANT_NAME);

    private Expressible() {}

    /** Errors that the schema finds whenever the build does. */
    static Set<Message> wholly() {
        Set<Message> wholly = EnumSet.noneOf(Message.class);
        Arrays.stream(Message.values())
                .filter(message -> message.severity() == Severity.ERROR)
                .filter(message -> message.id().startsWith("SPEC"))
                .filter(message ->
                        Stream.of(NOT_OF_A_SPEC, NO_JSON, BEYOND, PARTLY).noneMatch(list -> list.contains(message)))
                .forEach(wholly::add);
        return wholly;
    }
}
