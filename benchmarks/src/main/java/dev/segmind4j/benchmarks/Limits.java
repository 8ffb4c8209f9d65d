package dev.segmind4j.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What must hold in every row: the worst value of each rule is kept and compared with its limit. Thread-safe. */
final class Limits {
    private record Worst(double value, double limit, String where) {}

    private final Map<String, Worst> rules = new LinkedHashMap<>();

    /** Names a rule before its first value comes, so that rules are listed in this order. */
    synchronized void atMost(String rule, double limit) {
        rules.put(rule, new Worst(Double.NEGATIVE_INFINITY, limit, "nowhere"));
    }

    synchronized void found(String rule, double value, String where) {
        Worst worst = rules.get(rule);
        if (worst == null) {
            throw new IllegalArgumentException("No rule is named '" + rule + "'.");
        }
        if (value > worst.value()) {
            rules.put(rule, new Worst(value, worst.limit(), where));
        }
    }

    /** One line per rule. */
    synchronized List<String> lines() {
        List<String> lines = new ArrayList<>();
        rules.forEach((rule, worst) -> lines.add(String.format(
                Locale.ROOT,
                "%-4s %-58s at most %.2f, worst %.3f in %s",
                worst.value() <= worst.limit() ? "ok" : "FAIL",
                rule,
                worst.limit(),
                worst.value(),
                worst.where())));
        return lines;
    }

    synchronized boolean held() {
        return rules.values().stream().allMatch(worst -> worst.value() <= worst.limit());
    }
}
