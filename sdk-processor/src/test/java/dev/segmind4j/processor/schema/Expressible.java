package dev.segmind4j.processor.schema;

import static dev.segmind4j.processor.model.Message.*;

import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.Problem.Severity;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** Which errors of specs a JSON Schema can say. Whatever is in none of the lists, the schema says wholly. */
final class Expressible {
    /** Errors that no single spec has: the option, the disk, two models in one set, the code around. */
    static final Set<Message> NOT_OF_A_SPEC = EnumSet.of(
            SPECS_NOT_GIVEN,
            SPECS_RELATIVE,
            SPECS_NOT_A_PATH,
            SPECS_NOT_FOUND,
            SPECS_EMPTY,
            SPECS_UNREADABLE,
            FILE_UNREADABLE,
            DUPLICATE_SLUG,
            CLASS_CLASH,
            BAD_CLIENT,
            CLASS_EXISTS,
            NOT_WRITTEN);

    /** Files that are no YAML, or a bomb, or say what JSON has no way to say: the schema never sees them. */
    static final Set<Message> NO_JSON = EnumSet.of(
            FILE_TOO_LARGE,
            FILE_NOT_UTF8,
            FILE_EMPTY,
            TAB_INDENT,
            NOT_YAML,
            UNKNOWN_ALIAS,
            TOO_DEEP,
            TOO_MANY_VALUES,
            KEY_NOT_TEXT);

    /** What the schema cannot say at all. */
    static final Set<Message> BEYOND = EnumSet.of(
            // YAML that JSON has no trace of; an editor's YAML parser reports the duplicates.
            SECOND_DOCUMENT,
            TAG,
            DUPLICATE_KEY,
            DUPLICATE_PARAMETER,
            // Two values of the spec compared with each other.
            NOTHING_FITS,
            UNKNOWN_ENUM_NAME,
            DUPLICATE_CONSTANT_NAME,
            NOT_IN_ENUM,
            UNKNOWN_PROPERTY,
            MISSING_PROPERTY,
            // Java's regular expressions.
            BAD_PATTERN,
            SLOW_PATTERN,
            // Names compared after they became Java's.
            MEMBER_CLASH,
            NESTED_CLASS_CLASH,
            ENCLOSING_CLASS_CLASH,
            CONSTANT_CLASH);

    /** What the schema says in part: it is silent about the rest, and never says more. */
    static final Set<Message> PARTLY = EnumSet.of(
            // Line breaks in names; others are mostly refused by an editor's YAML parser.
            UNWANTED_CHARACTER,
            // The range; not the number of digits, and not inside values of type any.
            OVERSIZED_NUMBER,
            // All but the inside of brackets, an IPv6 address.
            BAD_DOCS,
            // Characters of one text; not bytes, and not the texts of a list or mapping together.
            TEXT_TOO_LONG,
            // Each mapping and list; not the sums over a model.
            TOO_MANY_PARAMETERS,
            TOO_MANY_ENUM_VALUES,
            // Values, and the items of a list of scalars; not what lies deeper.
            WRONG_TYPE,
            // 'format' and 'uniqueItems'; not what compares a value with another value of the spec.
            OUT_OF_RULE,
            // Enums without 'enumNames'; not which values these leave out.
            NO_CONSTANT_NAME);

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
