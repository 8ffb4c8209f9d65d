package dev.segmind4j.processor.read;

import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.Origin;
import dev.segmind4j.processor.model.Problem;
import dev.segmind4j.processor.model.Words;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Explains what the YAML parser did not understand, in the words of who writes a spec and not in a parser's. */
final class SyntaxError {
    private static final Pattern RESERVED = Pattern.compile("found character '(.)' that cannot start any token");
    private static final Pattern ESCAPE = Pattern.compile("found unknown escape character (.)\\(.*");
    private static final Pattern IN_BRACKETS = Pattern.compile("expected ',' or '([]}])', but got (.*)");
    private static final Pattern NOTHING = Pattern.compile("expected the node content, but found '([-,\\]}])'");
    private static final Pattern ONLY_KEY = Pattern.compile(" *[\\w.-]+ *");
    private static final Pattern GLUED_VALUE = Pattern.compile(" *[\\w.-]+:(?=[^ ])");

    private final String file;
    private final String[] lines;
    private final Origin origin;
    private final String problem;
    private final String context;
    private final Optional<Mark> contextMark;

    private SyntaxError(String file, String text, MarkedYamlEngineException e) {
        this.file = file;
        this.lines = text.split("\r\n|\r|\n", -1);
        this.origin = YamlParser.origin(file, e.getProblemMark().or(e::getContextMark));
        this.problem = Optional.ofNullable(e.getProblem()).orElse("").replace('\n', ' ');
        this.context = Optional.ofNullable(e.getContext()).orElse("");
        this.contextMark = e.getContextMark();
    }

    static Problem of(String file, String text, MarkedYamlEngineException e) {
        SyntaxError error = new SyntaxError(file, text, e);
        Origin tab = error.tabBefore();
        return tab == null ? error.explain() : Message.TAB_INDENT.at(tab);
    }

    /** The library blames a tab only where it begins a token; elsewhere the tab glues a line to the one above it. */
    private @Nullable Origin tabBefore() {
        for (int i = origin.line(); i >= Math.max(1, origin.line() - 1); i--) {
            String line = line(i);
            int first = indent(line);
            if (first < line.length() && line.charAt(first) == '\t') {
                return Origin.at(file, i, first + 1);
            }
        }
        return null;
    }

    private Problem explain() {
        if (context.contains("quoted scalar") && problem.contains("unexpected")) {
            // The end of the file is where the parser noticed, not where the mistake is.
            return at(begin(), "the quoted text that begins here does not end", "Close the quotes.");
        }
        if (problem.startsWith("mapping values are not allowed")) {
            return colon();
        }
        if (problem.startsWith("expected <block end>")) {
            return leftOver();
        }
        if (problem.startsWith("could not find expected ':'")) {
            return at(begin(), "no colon follows this key", "Write a colon and a space after each key.");
        }
        if (problem.startsWith("sequence entries are not allowed")) {
            return at(
                    origin,
                    "a list cannot begin here, behind a key",
                    "Begin it on the next line, or quote a text that begins with '- '.");
        }
        if (context.contains("block scalar") && problem.startsWith("expected a comment")) {
            return at(
                    origin,
                    "'|' and '>' begin a text on the lines below them, but this line goes on",
                    "Begin the text on the next line, or quote it.");
        }
        if (context.contains("alias") || context.contains("anchor")) {
            return at(
                    begin(), "'*' and '&' begin a name here, but none follows", "Quote a text that begins with them.");
        }
        if (problem.startsWith("mapping keys are not allowed")) {
            return at(origin, "'?' cannot begin a value", "Quote the text.");
        }
        Matcher matcher = RESERVED.matcher(problem);
        if (matcher.lookingAt()) {
            return at(origin, Words.quote(matcher.group(1)) + " cannot begin a value", "Quote the text.");
        }
        matcher = ESCAPE.matcher(problem);
        if (matcher.matches()) {
            return at(
                    origin,
                    "double quotes have no escape " + Words.quote("\\" + matcher.group(1)),
                    "Use single quotes, where a backslash is just that, or write \\\\.");
        }
        if (problem.startsWith("expected escape sequence")) {
            return at(
                    origin,
                    "an escape in double quotes lacks its digits",
                    "Use single quotes, where a backslash is just that, or write \\\\.");
        }
        matcher = NOTHING.matcher(problem);
        if (matcher.matches()) {
            return at(
                    origin,
                    "a value is missing before " + Words.quote(matcher.group(1)),
                    "Write it, or quote a text that begins with one of , - ] }.");
        }
        matcher = IN_BRACKETS.matcher(problem);
        return matcher.matches() ? brackets(matcher.group(1), matcher.group(2)) : unexplained();
    }

    /** A colon where the value of a key is already there. */
    private Problem colon() {
        String before = before(origin);
        if (!ONLY_KEY.matcher(before).matches()) {
            return at(origin, "a text without quotes cannot contain ': '", "Quote the text.");
        }
        int above = origin.line() - 1;
        while (above > 0 && (line(above).isBlank() || line(above).stripLeading().startsWith("#"))) {
            above--;
        }
        Matcher glued = GLUED_VALUE.matcher(line(above));
        if (glued.lookingAt()) {
            return at(
                    Origin.at(file, above, glued.end() + 1),
                    "no space follows the colon",
                    "Write a colon and a space after each key.");
        }
        if (ONLY_KEY.matcher(line(above)).matches()) {
            return at(
                    Origin.at(file, above, indent(line(above)) + 1),
                    "no colon follows this key",
                    "Write a colon and a space after each key.");
        }
        return at(
                Origin.at(file, origin.line(), indent(before) + 1),
                "this key is indented like a part of the value above it",
                "Indent it like the keys it belongs to, or quote the text that contains ': '.");
    }

    /** Something behind a value that is complete, or a line that belongs to nothing above it. */
    private Problem leftOver() {
        String before = before(origin).stripTrailing();
        if (before.endsWith("\"") || before.endsWith("'")) {
            return at(
                    origin,
                    "the text in quotes has ended, but the line goes on",
                    "Quote the whole value, with quotes of the other kind inside.");
        }
        if (problem.endsWith("':'")) {
            return at(
                    origin,
                    "this colon follows no key",
                    "Quote the whole key or the whole text, and write a space after each colon.");
        }
        if (problem.endsWith("'}'") || problem.endsWith("']'")) {
            return at(origin, "this bracket was not opened", "Remove it, or quote a text that contains brackets.");
        }
        if (before.endsWith("]") || before.endsWith("}")) {
            return at(
                    origin,
                    "the value in brackets has ended, but the line goes on",
                    "Quote a text that begins with a bracket.");
        }
        return before.isEmpty()
                ? at(
                        origin,
                        "this line is indented like none of those above it that it could belong to",
                        "Indent all keys of one mapping alike.")
                : unexplained();
    }

    private Problem brackets(String closing, String found) {
        if (found.equals("<stream end>")) {
            return at(
                    begin(),
                    "the bracket that opens here is not closed",
                    "Close it with " + Words.quote(closing) + ".");
        }
        int opened = begin().line();
        String where = opened == origin.line() ? "" : " in the brackets that open in line " + opened;
        return at(
                origin,
                "',' or " + Words.quote(closing) + " is expected here" + where,
                "Write commas between values, close each bracket, and quote a text that contains one.");
    }

    private Problem unexplained() {
        int aside = problem.indexOf(". (");
        String found = aside < 0 ? problem : problem.substring(0, aside);
        return at(origin, found.isEmpty() ? "unexpected text" : found, "Check quotes, brackets and indentation.");
    }

    private static Problem at(Origin origin, String found, String fix) {
        return Message.NOT_YAML.at(origin, found, fix);
    }

    /** Where what the parser was reading begins. */
    private Origin begin() {
        return contextMark.isPresent() ? YamlParser.origin(file, contextMark) : origin;
    }

    /** A line by its number, which begins with 1. */
    private String line(int number) {
        return number < 1 || number > lines.length ? "" : lines[number - 1];
    }

    /** What stands before a place in its line. */
    private String before(Origin place) {
        String line = line(place.line());
        int column = Math.min(place.column() - 1, line.codePointCount(0, line.length()));
        return line.substring(0, line.offsetByCodePoints(0, column));
    }

    private static int indent(String line) {
        int first = 0;
        while (first < line.length() && line.charAt(first) == ' ') {
            first++;
        }
        return first;
    }
}
