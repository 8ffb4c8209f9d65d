package dev.segmind4j.processor.read;

import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.Origin;
import dev.segmind4j.processor.model.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Explains what the YAML parser did not understand. */
final class SyntaxError {
    private SyntaxError() {}

    static Problem of(String file, String text, MarkedYamlEngineException e) {
        Origin origin = YamlParser.origin(file, e.getProblemMark().or(e::getContextMark));
        Origin tab = tabBefore(file, text, origin.line());
        if (tab != null) {
            return Message.TAB_INDENT.at(tab);
        }
        String problem = Optional.ofNullable(e.getProblem()).orElse("");
        if (problem.contains("unexpected end of stream") && e.getContextMark().isPresent()) {
            // The end of the file is where the parser noticed, not where the mistake is.
            return Message.NOT_YAML.at(
                    YamlParser.origin(file, e.getContextMark()),
                    "the quoted text that begins here does not end",
                    "Close the quotes.");
        }
        int aside = problem.indexOf(". (");
        String found = aside < 0 ? problem : problem.substring(0, aside);
        return Message.NOT_YAML.at(
                origin, found.isEmpty() ? "unexpected text" : found.replace('\n', ' '), fix(problem));
    }

    /** The library blames a tab only where it begins a token; elsewhere the tab glues a line to the one above it. */
    private static @Nullable Origin tabBefore(String file, String text, int line) {
        String[] lines = text.split("\r\n|\r|\n", line + 1);
        for (int i = Math.min(line, lines.length) - 1; i >= Math.max(0, line - 2); i--) {
            int first = 0;
            while (first < lines[i].length() && lines[i].charAt(first) == ' ') {
                first++;
            }
            if (first < lines[i].length() && lines[i].charAt(first) == '\t') {
                return Origin.at(file, i + 1, first + 1);
            }
        }
        return null;
    }

    private static String fix(String problem) {
        if (problem.startsWith("mapping values are not allowed")) {
            return "Quote a text that contains ': ', and check the indentation.";
        }
        if (problem.contains("cannot start any token")) {
            return "Quote a text that begins with a character that YAML reserves, such as @ or `.";
        }
        if (problem.contains("could not find expected ':'")) {
            return "Write a colon and a space after each key.";
        }
        return "Check quotes, brackets and indentation.";
    }
}
