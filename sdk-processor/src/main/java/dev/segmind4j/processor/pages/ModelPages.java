package dev.segmind4j.processor.pages;

import dev.segmind4j.processor.check.SpecRules;
import dev.segmind4j.processor.emit.MarkdownEmitter;
import dev.segmind4j.processor.model.Origin;
import dev.segmind4j.processor.model.Problem;
import dev.segmind4j.processor.model.Problem.Severity;
import dev.segmind4j.processor.plan.PlanResult;
import dev.segmind4j.processor.plan.SetPlan;
import dev.segmind4j.processor.plan.SetPlanner;
import dev.segmind4j.processor.read.ReadResult;
import dev.segmind4j.processor.read.SpecFiles;
import dev.segmind4j.processor.read.SpecFolder;
import dev.segmind4j.processor.read.SpecReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Writes the pages of a folder of specs, or says which of them are not what the specs say. */
public final class ModelPages {
    private static final String USAGE =
            "Usage: ModelPages check|write <specs> <pages> <package> <client> <refresh command>";

    private final PrintStream out;
    private final PrintStream err;

    ModelPages(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Runs the tool and ends the JVM: with 0 if all is well, 1 if the specs or the pages are not, 2 if it was called wrongly.
     *
     * @param arguments {@code check} or {@code write}, the folder of specs, the folder of pages, the package and the client
     *     view of the models, and the command that writes the pages
     */
    public static void main(String[] arguments) {
        System.exit(new ModelPages(System.out, System.err).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        if (arguments.size() != 6 || !List.of("check", "write").contains(arguments.get(0))) {
            err.println(USAGE);
            return 2;
        }
        try {
            Path specs = Path.of(arguments.get(1)).toAbsolutePath().normalize();
            Path pages = Path.of(arguments.get(2)).toAbsolutePath().normalize();
            List<Problem> problems = new ArrayList<>();
            SetPlan plan = plan(specs, arguments.get(3), arguments.get(4), problems);
            problems.stream().distinct().sorted().forEach(err::println);
            if (problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
                return 1;
            }
            SortedMap<String, String> texts = MarkdownEmitter.emit(plan, arguments.get(5));
            boolean good =
                    arguments.get(0).equals("check") ? check(pages, texts, arguments.get(5)) : write(pages, texts);
            return good ? 0 : 1;
        } catch (InvalidPathException e) {
            err.println("Not a path: " + e.getMessage());
            return 2;
        } catch (IOException e) {
            err.println("The pages of the models cannot be read or written: " + e);
            return 1;
        }
    }

    private static SetPlan plan(Path specs, String packageName, String client, List<Problem> problems) {
        SpecFiles files = SpecFolder.find(specs.toString());
        ReadResult read = SpecReader.readAll(files.files());
        Origin origin = new Origin(packageName, 0, 0, null);
        PlanResult planned = SetPlanner.plan(packageName, client, origin, read.models());
        problems.addAll(files.problems());
        problems.addAll(read.problems());
        problems.addAll(SpecRules.check(read.models()));
        problems.addAll(planned.problems());
        return planned.plan();
    }

    private boolean check(Path folder, SortedMap<String, String> pages, String refresh) throws IOException {
        SortedMap<String, PageFolder.State> differences = new PageFolder(folder).differences(pages);
        differences.forEach((name, state) -> err.println(folder.resolve(name) + " " + state + "."));
        if (!differences.isEmpty()) {
            err.println("The pages of the models differ from the specs. Refresh them with: " + refresh);
        }
        return differences.isEmpty();
    }

    private boolean write(Path folder, SortedMap<String, String> pages) throws IOException {
        PageFolder target = new PageFolder(folder);
        SortedMap<String, PageFolder.State> differences = target.differences(pages);
        target.mend(pages, differences);
        boolean good = true;
        for (String name : differences.keySet()) {
            switch (differences.get(name)) {
                case MISSING, STALE -> out.println("Wrote " + folder.resolve(name));
                case LEFT_OVER -> out.println("Removed " + folder.resolve(name));
                case FOREIGN -> {
                    err.println(folder.resolve(name) + " " + PageFolder.State.FOREIGN + ".");
                    good = false;
                }
            }
        }
        return good;
    }
}
