package dev.segmind4j.processor;

import dev.segmind4j.processor.model.Problem;
import dev.segmind4j.processor.model.Problem.Severity;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;

/**
 * Tells the compiler what is wrong. A problem in a file is told without an element: build tools and editors then show the
 * file's own line and column.
 */
final class Reporter {
    /** Compilers stop printing after a hundred errors; the first ones are the ones to mend. */
    private static final int MOST = 50;

    private final Messager messager;

    Reporter(Messager messager) {
        this.messager = messager;
    }

    /** Tells problems in the order of their places, errors before warnings where there are many. */
    void report(Collection<Problem> problems) {
        report(of(problems, Severity.ERROR), Kind.ERROR, "errors");
        report(of(problems, Severity.WARNING), Kind.WARNING, "warnings");
    }

    private static List<Problem> of(Collection<Problem> problems, Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .distinct()
                .sorted()
                .toList();
    }

    private void report(List<Problem> problems, Kind kind, String plural) {
        problems.stream().limit(MOST).forEach(problem -> report(problem, kind));
        if (problems.size() > MOST) {
            messager.printMessage(
                    kind, "… and " + (problems.size() - MOST) + " more " + plural + " in the model specs");
        }
    }

    private void report(Problem problem, Kind kind) {
        if (problem.origin().element() instanceof Element element) {
            messager.printMessage(kind, "[" + problem.id() + "] " + problem.message(), element);
        } else {
            messager.printMessage(kind, problem.toString());
        }
    }

    /** Tells that the processor is broken. */
    void bug(RuntimeException e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace, true));
        String version = ModelProcessor.class.getPackage().getImplementationVersion();
        messager.printMessage(
                Kind.ERROR,
                "This is a bug in segmind4j-processor" + (version == null ? "" : " " + version)
                        + "; please report it with the specs.\n" + trace);
    }
}
