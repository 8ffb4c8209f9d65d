package dev.segmind4j.examples;

import dev.segmind4j.client.JobListener;
import dev.segmind4j.job.JobRef;
import dev.segmind4j.job.JobState;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Shows what each job is doing: a board that is drawn over itself on a terminal, plain lines elsewhere. */
final class ProgressBoard implements JobListener {
    private final PrintStream out;
    private final boolean terminal;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private int drawn;

    ProgressBoard(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    private static final class Row {
        final List<JobState> states = new ArrayList<>();
        int polls;
        String text = "";
    }

    @Override
    public synchronized void submitted(Submitted event) {
        seen(event.job(), JobState.QUEUED, event.took());
    }

    @Override
    public synchronized void stateChanged(StateChanged event) {
        seen(event.job(), event.to(), event.age());
    }

    @Override
    public synchronized void polled(Polled event) {
        Row row = row(event.job());
        row.polls = event.polls();
        if (terminal) {
            show(event.job(), row, event.age());
        }
    }

    @Override
    public synchronized void warned(Warned event) {
        event.warnings().forEach(warning -> plain(event.model(), "note: " + warning));
    }

    /** The states that a model's job went through, as {@code QUEUED > PROCESSING > COMPLETED}. */
    synchronized String states(String model) {
        Row row = rows.get(model);
        if (row == null) {
            return "not submitted";
        }
        StringBuilder text = new StringBuilder();
        row.states.forEach(state -> text.append(text.length() == 0 ? "" : " > ").append(state));
        return text.toString();
    }

    private void seen(JobRef job, JobState state, Duration age) {
        Row row = row(job);
        if (row.states.isEmpty() || !row.states.get(row.states.size() - 1).equals(state)) {
            row.states.add(state);
        }
        show(job, row, age);
    }

    private Row row(JobRef job) {
        return rows.computeIfAbsent(job.model(), model -> new Row());
    }

    private void show(JobRef job, Row row, Duration age) {
        row.text = String.format(
                Locale.ROOT, "%-10s %5.1f s, %d polls", row.states.get(row.states.size() - 1), seconds(age), row.polls);
        if (terminal) {
            redraw();
        } else {
            plain(job.model(), row.text);
        }
    }

    private void plain(String model, String text) {
        if (terminal) {
            erase();
        }
        out.printf("%-20s %s%n", model, text);
        if (terminal) {
            draw();
        }
    }

    private void redraw() {
        erase();
        draw();
    }

    private void erase() {
        if (drawn > 0) {
            out.print("\u001b[" + drawn + "A\u001b[J");
            drawn = 0;
        }
    }

    private void draw() {
        rows.forEach((model, row) -> out.printf("%-20s %s%n", model, row.text));
        drawn = rows.size();
        out.flush();
    }

    static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
