package dev.segmind4j.benchmarks;

import java.util.Locale;

/** The lines of one part of the table. */
final class Report {
    private final StringBuilder text = new StringBuilder();

    Report title(String title) {
        text.append(String.format(
                Locale.ROOT,
                "%n%-44s %-26s %5s %8s %8s %8s %8s %9s %9s%n",
                title,
                "policy",
                "c",
                "polls",
                "delay",
                "p95",
                "cost",
                "/optimum",
                "/fixed 1"));
        return this;
    }

    /** One policy at one price, its cost also as a multiple of the optimum's and of the vendor's. */
    void line(String row, String policy, double price, Tally tally, Tally optimum, Tally vendor) {
        text.append(String.format(
                Locale.ROOT,
                "%-44s %-26s %5.2f %8.2f %8.3f %8.3f %8.3f %9.3f %9.3f%n",
                row,
                policy,
                price,
                tally.polls(),
                tally.meanDelay(),
                tally.p95Delay(),
                tally.cost(price),
                tally.cost(price) / optimum.cost(price),
                tally.cost(price) / vendor.cost(price)));
    }

    void text(String line) {
        text.append(line).append(System.lineSeparator());
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
