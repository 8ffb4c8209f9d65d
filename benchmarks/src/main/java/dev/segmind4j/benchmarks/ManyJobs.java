package dev.segmind4j.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Holds 100,000 jobs open in one client and runs them to their end, against a server in another JVM; the client's JVM has 512
 * MB of heap. Prints a table and exits with 1 if a limit is not held.
 *
 * <p>From the root of the project:
 *
 * <pre>mvn -q -pl benchmarks -am -Pjobs process-classes</pre>
 *
 * <p>It takes about four minutes. The number of jobs is the first argument of this class and {@code -Djobs=10000} of the
 * command; 100,000 if absent. It measures, in this order:
 *
 * <ul>
 *   <li>the heap that a job holds while it waits, after its submission and again after its first poll: what is used after
 *       garbage collection beyond what was used before, over the number of jobs; at most 1.5 KB;
 *   <li>how late polls are at 2,000 a second: from the moment that the policy asked for to the moment when OkHttp's dispatcher
 *       has the call; the 99th percentile at most 50 ms above that of a timer that does nothing, on a scheduler of the same
 *       kind at the same rate in the same JVM at the same time. Both are worth little on a machine that is busy with other
 *       things, which the printed load tells;
 *   <li>the client's threads: at most one, and two per call that is allowed at once, and four for callbacks, however many
 *       jobs are open; none after closing;
 *   <li>that every job was polled twice, fetched once and completed once with its own result.
 * </ul>
 */
public final class ManyJobs {
    private static final int JOBS = 100_000;
    private static final int MINUTES = 8;

    private ManyJobs() {}

    /**
     * Starts both JVMs and waits for the client's, at most eight minutes.
     *
     * @param arguments the number of jobs, 100,000 if absent
     * @throws IOException if a JVM cannot be started
     * @throws InterruptedException if the thread is interrupted
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int jobs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : JOBS;
        System.exit(run(jobs));
    }

    private static int run(int jobs) throws IOException, InterruptedException {
        Process server = java(JobServer.class, List.of("-Xmx256m"), List.of())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Process client = null;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            String port = lines.readLine();
            if (port == null) {
                System.err.println("the server has not started");
                return 1;
            }
            client = java(JobClient.class, List.of("-Xmx512m"), List.of(port, Integer.toString(jobs)))
                    .inheritIO()
                    .start();
            if (!client.waitFor(MINUTES, TimeUnit.MINUTES)) {
                System.err.println("not done after " + MINUTES + " minutes");
                return 1;
            }
            return client.exitValue();
        } finally {
            if (client != null) {
                client.destroyForcibly();
            }
            server.destroyForcibly();
        }
    }

    private static ProcessBuilder java(Class<?> main, List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }
}
