package dev.segmind4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.processor.model.Origin;
import dev.segmind4j.processor.model.Problem;
import dev.segmind4j.processor.model.Problem.Severity;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Messager;
import org.junit.jupiter.api.Test;

class ReporterTest {
    private final List<String> told = new ArrayList<>();
    private final Messager messager = (Messager) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {Messager.class}, (proxy, method, arguments) -> {
                told.add(arguments[0] + " " + arguments[1] + (arguments.length == 2 ? "" : " at " + arguments[2]));
                return null;
            });
    private final Reporter reporter = new Reporter(messager, new ProblemFile(null));

    private static Problem problem(int line, Severity severity) {
        return new Problem(Origin.at("a.yaml", line, 3), "SPEC999", severity, "No.");
    }

    @Test
    void problems_are_told_in_the_order_of_their_places_and_once() {
        reporter.report(List.of(
                problem(10, Severity.ERROR),
                problem(1, Severity.WARNING),
                problem(9, Severity.ERROR),
                problem(10, Severity.ERROR)));

        assertThat(told)
                .containsExactly(
                        "ERROR a.yaml:9:3: [SPEC999] No.",
                        "ERROR a.yaml:10:3: [SPEC999] No.",
                        "WARNING a.yaml:1:3: [SPEC999] No.");
    }

    @Test
    void an_exception_that_escapes_is_a_bug_and_says_so() {
        Reporter.bug(messager, new IllegalStateException("odd"));

        assertThat(told)
                .singleElement()
                .asString()
                .startsWith("ERROR This is a bug in segmind4j-processor")
                .contains("; please report it with the specs.\njava.lang.IllegalStateException: odd\n\tat "
                        + ReporterTest.class.getName());
    }
}
