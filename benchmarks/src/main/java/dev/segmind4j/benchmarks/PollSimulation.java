package dev.segmind4j.benchmarks;

import dev.segmind4j.benchmarks.Learning.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Compares schedules of polling by simulation on a virtual clock, prints a table and exits with 1 if a limit is not held.
 *
 * <p>From the root of the project:
 *
 * <pre>mvn -q -pl benchmarks -am -Ppolling process-classes</pre>
 *
 * <p>The number of learning histories is the first argument of this class and {@code -Dhistories=10} of the command; 40 (20,000
 * jobs per row) if absent.
 */
public final class PollSimulation {
    private record Model(String slug, double typical) {}

    private static final List<Model> MODELS = List.of(
            new Model("flux-pro", 20.29),
            new Model("flux-dev", 20.36),
            new Model("flux-1.1-pro-ultra", 14.00),
            new Model("flux-2-flex", 41.81),
            new Model("flux-2-pro", 26.19));
    private static final List<Shape> SHAPES = List.of(Shape.NARROW, Shape.MIDDLE, Shape.WIDE, Shape.COLD, Shape.QUEUE);
    private static final double[] PRICES = {0.05, 0.1, 0.2};
    private static final Policy VENDOR = Policy.fixed(1);
    private static final int[] LEARNED = {0, 10, 40, 500};
    private static final String[] STAGE_RULES = {
        "no history: cost / optimum", "10 jobs: cost / optimum", "40 jobs: cost / optimum", "500 jobs: cost / optimum"
    };
    private static final String BELOW_VENDOR = "always: cost / fixed 1 s";
    private static final String VENDOR_SHARE = "40 jobs, c 0.1, but lognormal 0.5: cost / fixed 1 s";
    private static final String VENDOR_SHARE_WIDE = "40 jobs, c 0.1, lognormal 0.5: cost / fixed 1 s";
    private static final String POLLS_NARROW = "equal delay, lognormal 0.1: polls / fixed 1 s";
    private static final String POLLS_MIDDLE = "equal delay, lognormal 0.25: polls / fixed 1 s";
    private static final String PRIOR_10 = "wrong or no prior, 10 jobs: cost / fixed 1 s";
    private static final String PRIOR_40 = "wrong or no prior, 40 jobs: cost / optimum";
    private static final String CHANGED = "50 jobs after the latency doubled: cost / optimum";

    private final Histories histories;
    private final Limits limits = new Limits();

    private PollSimulation(int histories) {
        this.histories = new Histories(histories);
        double[] stageLimits = {1.6, 1.25, 1.12, 1.03};
        for (int stage = 0; stage < LEARNED.length; stage++) {
            limits.atMost(STAGE_RULES[stage], stageLimits[stage]);
        }
        limits.atMost(BELOW_VENDOR, 1);
        limits.atMost(VENDOR_SHARE, 0.6);
        limits.atMost(VENDOR_SHARE_WIDE, 0.8);
        limits.atMost(POLLS_NARROW, 0.2);
        limits.atMost(POLLS_MIDDLE, 0.5);
        limits.atMost(PRIOR_10, 1);
        limits.atMost(PRIOR_40, 1.15);
        limits.atMost(CHANGED, 1.25);
    }

    /** Runs the simulation; see the class. */
    public static void main(String[] arguments) {
        PollSimulation simulation = new PollSimulation(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 40);
        simulation.run();
        if (!simulation.limits.held()) {
            System.exit(1);
        }
    }

    private void run() {
        System.out.println(
                "Cost of a job in seconds: c for each poll, and the time from its end to the poll that sees it.");
        System.out.println(
                "'ours, n': learned from the n jobs before it by what its own polls saw, no times from the server.");
        System.out.println("'optimum' knows the true distribution and, like ours, sees QUEUED and PROCESSING.");
        List<Supplier<Report>> parts = new ArrayList<>();
        for (Shape shape : SHAPES) {
            for (Model model : MODELS) {
                parts.add(() -> everyPolicy(model, shape));
            }
        }
        parts.add(this::equalDelay);
        for (Shape shape : SHAPES) {
            parts.add(() -> priors(shape));
            parts.add(() -> change(shape));
        }
        parts.add(this::withoutLimits);
        parts.parallelStream().map(Supplier::get).forEachOrdered(System.out::print);
        System.out.println();
        limits.lines().forEach(System.out::println);
    }

    private Report everyPolicy(Model model, Shape shape) {
        Truth truth = new Truth(shape, model.typical());
        String row = row(model.slug(), model.typical(), shape);
        Tally vendor = histories.of(truth, VENDOR);
        Tally faster = histories.of(truth, Policy.fixed(0.5));
        Tally gax = histories.of(truth, Policy.backoff(5, 1.5, 45));
        Tally exponential = histories.of(truth, Policy.backoff(1, 2, 30));
        Report report = new Report().title("model, mean, shape");
        for (double price : PRICES) {
            Tally optimum = histories.of(truth, new Optimum(truth, price));
            List<Tally> ours = histories.ours(truth, model.typical(), price, Sight.STATES, LEARNED);
            report.line(row, "optimum", price, optimum, optimum, vendor);
            for (int stage = 0; stage < LEARNED.length; stage++) {
                Tally tally = ours.get(stage);
                report.line(row, "ours, " + LEARNED[stage], price, tally, optimum, vendor);
                String where = where(row, price);
                limits.found(STAGE_RULES[stage], tally.cost(price) / optimum.cost(price), where);
                limits.found(
                        BELOW_VENDOR, tally.cost(price) / vendor.cost(price), where + ", " + LEARNED[stage] + " jobs");
                if (LEARNED[stage] == 40 && price == 0.1) {
                    limits.found(
                            shape == Shape.WIDE ? VENDOR_SHARE_WIDE : VENDOR_SHARE,
                            tally.cost(price) / vendor.cost(price),
                            where);
                }
            }
            report.line(row, "fixed 1 s (vendor)", price, vendor, optimum, vendor);
            report.line(row, "fixed 0.5 s", price, faster, optimum, vendor);
            report.line(row, "gax 5 s x1.5 <=45 s jitter", price, gax, optimum, vendor);
            report.line(row, "1 s x2 <=30 s full jitter", price, exponential, optimum, vendor);
        }
        return report;
    }

    /** At the price at which ours finds jobs as late on average as the vendor's does: how many polls each needs. */
    private Report equalDelay() {
        Report report = new Report().title("at the vendor's delay, after 500 jobs");
        for (Shape shape : List.of(Shape.NARROW, Shape.MIDDLE)) {
            for (Model model : MODELS.subList(0, 2)) {
                Truth truth = new Truth(shape, model.typical());
                Tally vendor = histories.of(truth, VENDOR);
                double low = 0.02;
                double high = 0.5;
                Tally ours = vendor;
                double price = low;
                for (int i = 0; i < 8; i++) {
                    price = (low + high) / 2;
                    ours = histories
                            .ours(truth, model.typical(), price, Sight.STATES, 500)
                            .get(0);
                    if (ours.meanDelay() > vendor.meanDelay()) {
                        high = price;
                    } else {
                        low = price;
                    }
                }
                String row = row(model.slug(), model.typical(), shape);
                Tally optimum = histories.of(truth, new Optimum(truth, price));
                report.line(row, "ours, 500", price, ours, optimum, vendor);
                report.line(row, "fixed 1 s (vendor)", price, vendor, optimum, vendor);
                limits.found(shape == Shape.NARROW ? POLLS_NARROW : POLLS_MIDDLE, ours.polls() / vendor.polls(), row);
            }
        }
        return report;
    }

    private Report priors(Shape shape) {
        Report report = new Report().title("true mean, shape; the page's average");
        for (Model model : MODELS) {
            for (double factor : new double[] {0.4, 2.5}) {
                prior(report, new Truth(shape, factor * model.typical()), model.typical());
            }
            prior(report, new Truth(shape, model.typical()), Double.NaN);
        }
        return report;
    }

    private void prior(Report report, Truth truth, double typical) {
        String page = Double.isNaN(typical) ? "none" : String.format(Locale.ROOT, "%.2f s", typical);
        String row = String.format(Locale.ROOT, "%.2f s, %s; %s", truth.mean, truth.shape.label, page);
        Tally vendor = histories.of(truth, VENDOR);
        for (double price : PRICES) {
            Tally optimum = histories.of(truth, new Optimum(truth, price));
            List<Tally> ours = histories.ours(truth, typical, price, Sight.STATES, 0, 10, 40);
            report.line(row, "ours, 0", price, ours.get(0), optimum, vendor);
            report.line(row, "ours, 10", price, ours.get(1), optimum, vendor);
            report.line(row, "ours, 40", price, ours.get(2), optimum, vendor);
            limits.found(PRIOR_10, ours.get(1).cost(price) / vendor.cost(price), where(row, price));
            limits.found(PRIOR_40, ours.get(2).cost(price) / optimum.cost(price), where(row, price));
        }
    }

    private Report change(Shape shape) {
        Report report = new Report().title("doubled after 500 jobs");
        int[] after = {0, 5, 10, 25, 50};
        for (Model model : MODELS) {
            Truth old = new Truth(shape, model.typical());
            Truth truth = new Truth(shape, 2 * model.typical());
            String row = row(model.slug(), truth.mean, shape);
            Tally vendor = histories.of(truth, VENDOR);
            for (double price : PRICES) {
                Tally optimum = histories.of(truth, new Optimum(truth, price));
                List<Tally> ours = histories.afterChange(old, 500, truth, model.typical(), price, Sight.STATES, after);
                for (int stage = 0; stage < after.length; stage++) {
                    report.line(row, "ours, 500 + " + after[stage], price, ours.get(stage), optimum, vendor);
                }
                limits.found(CHANGED, ours.get(after.length - 1).cost(price) / optimum.cost(price), where(row, price));
            }
        }
        return report;
    }

    /** What the limits don't ask for: shapes that are not lognormal, a server that helps, and one whose states don't. */
    private Report withoutLimits() {
        Report report = new Report().title("without limits");
        Model model = MODELS.get(0);
        for (Shape shape : List.of(Shape.TWO_PEAKS, Shape.SHIFTED)) {
            compare(report, row(model.slug(), model.typical(), shape), new Truth(shape, model.typical()), Sight.STATES);
        }
        for (Shape shape : List.of(Shape.NARROW, Shape.COLD, Shape.QUEUE)) {
            String row = row(model.slug(), model.typical(), shape) + ", exact times";
            compare(report, row, new Truth(shape, model.typical()), Sight.STATES_AND_TIMES);
        }
        for (Shape shape : List.of(Shape.MIDDLE, Shape.QUEUE)) {
            String row = row(model.slug(), model.typical(), shape) + ", QUEUED to the end";
            compare(report, row, new Truth(shape, model.typical()), Sight.ALWAYS_QUEUED);
        }
        return report;
    }

    private void compare(Report report, String row, Truth truth, Sight sight) {
        Tally vendor = histories.of(truth, VENDOR);
        for (double price : PRICES) {
            Tally optimum = histories.of(truth, new Optimum(truth, price));
            List<Tally> ours = histories.ours(truth, truth.mean, price, sight, LEARNED);
            for (int stage = 0; stage < LEARNED.length; stage++) {
                report.line(row, "ours, " + LEARNED[stage], price, ours.get(stage), optimum, vendor);
            }
        }
    }

    private static String row(String slug, double mean, Shape shape) {
        return String.format(Locale.ROOT, "%s %.2f s, %s", slug, mean, shape.label);
    }

    private static String where(String row, double price) {
        return String.format(Locale.ROOT, "%s, c %.2f", row, price);
    }
}
