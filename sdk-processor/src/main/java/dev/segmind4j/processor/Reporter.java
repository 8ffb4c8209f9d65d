package dev.segmind4j.processor;

import dev.segmind4j.processor.model.Problem;
import dev.segmind4j.processor.model.Problem.Severity;
import dev.segmind4j.processor.read.Place;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic.Kind;

/**
 * Tells the compiler what is wrong. A problem in a file is told without an element: build tools and editors then show the
 * file's own line and column. Where there is much to tell, the rest goes into a file.
 */
final class Reporter {
    /** Compilers stop printing after a hundred errors; the first ones are the ones to mend. */
    private static final int MOST = 50;

    private final Messager messager;
    private final ProblemFile file;
    private final Set<Problem> told = new HashSet<>();

    Reporter(Messager messager, ProblemFile file) {
        this.messager = messager;
        this.file = file;
    }

    /** Tells what was not told before, in the order of the places; all errors before all warnings. */
    void report(Collection<Problem> problems) {
        List<Problem> untold = problems.stream().filter(told::add).sorted().toList();
        List<Problem> errors = of(untold, Severity.ERROR);
        List<Problem> warnings = of(untold, Severity.WARNING);
        boolean many = errors.size() > MOST || warnings.size() > MOST;
        String where = many ? file.write(errors, warnings) : "";
        report(errors, Kind.ERROR, "errors", where);
        report(warnings, Kind.WARNING, "warnings", where);
    }

    private static List<Problem> of(List<Problem> problems, Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .toList();
    }

    private void report(List<Problem> problems, Kind kind, String plural, String where) {
        problems.stream().limit(MOST).forEach(problem -> report(problem, kind));
        if (problems.size() > MOST) {
            messager.printMessage(
                    kind, "… and " + (problems.size() - MOST) + " more " + plural + " in the model specs" + where);
        }
    }

    private void report(Problem problem, Kind kind) {
        if (problem.origin().element() instanceof Place place) {
            String message = "[" + problem.id() + "] " + problem.message();
            messager.printMessage(kind, message, place.element(), place.annotation(), place.value());
        } else {
            messager.printMessage(kind, problem.toString());
        }
    }

    /** Makes ready for another compilation. */
    void forget() {
        told.clear();
    }

    /** Tells that the processor is broken. */
    static void bug(Messager messager, Throwable e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace, true));
        String version = ModelProcessor.class.getPackage().getImplementationVersion();
        messager.printMessage(
                Kind.ERROR,
                "This is a bug in segmind4j-processor" + (version == null ? "" : " " + version)
                        + "; please report it with the specs.\n" + trace);
    }
}
