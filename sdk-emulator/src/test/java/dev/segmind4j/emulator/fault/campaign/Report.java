package dev.segmind4j.emulator.fault.campaign;

import dev.segmind4j.emulator.fault.Ledger;
import dev.segmind4j.emulator.fault.RecordedExchange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a campaign came to: a table by kind of fault, the totals, and whatever is not as it should be. */
final class Report {
    private static final int SHOWN = 240;

    private final Site site;
    private final long seed;
    private final int jobs;
    private final List<Part> parts;
    private final Map<JobRecord, Verdict> verdicts;
    private final Map<String, Verdict> byPrompt = new HashMap<>();

    Report(Site site, long seed, int jobs, List<Part> parts, Map<JobRecord, Verdict> verdicts) {
        this.site = site;
        this.seed = seed;
        this.jobs = jobs;
        this.parts = parts;
        this.verdicts = verdicts;
        verdicts.forEach((job, verdict) -> byPrompt.put(job.prompt, verdict));
    }

    /** What must be 0, and is not. */
    Map<String, Long> faults() {
        Map<String, Long> faults = totals();
        faults.values().removeIf(count -> count == 0);
        return faults;
    }

    private Map<String, Long> totals() {
        Map<String, Long> totals = new LinkedHashMap<>();
        totals.put("wrong results", count(Verdict.WRONG));
        totals.put("lost", count(Verdict.LOST));
        totals.put("billed twice", (long) site.ledger().billedTwice().size());
        totals.put("futures open", count(Verdict.OPEN));
        totals.put("doubts that name no request", unnamedDoubts());
        totals.put(
                "doubts that nobody is told of",
                parts.stream().mapToLong(this::untoldDoubts).sum());
        totals.put("keys shown", parts.stream().mapToLong(Part::keysShown).sum());
        totals.put(
                "threads left",
                parts.stream().mapToLong(part -> part.threadsLeft().size()).sum());
        totals.put(
                "sockets left", parts.stream().mapToLong(Part::connectionsLeft).sum());
        totals.put("slots left", parts.stream().mapToLong(Part::slotsLeft).sum());
        return totals;
    }

    private long count(Verdict verdict) {
        return verdicts.values().stream().filter(verdict::equals).count();
    }

    /** Of a future that was cancelled only listeners hear. */
    private long untoldDoubts(Part part) {
        long silent = part.jobs().stream()
                .filter(job -> verdicts.get(job) == Verdict.IN_DOUBT && job.doubts.isEmpty())
                .count();
        return Math.max(0, silent - part.doubtsTold());
    }

    private long unnamedDoubts() {
        return verdicts.keySet().stream()
                .flatMap(job -> job.doubts.stream())
                .filter(doubt -> !doubt.contains("POST /v"))
                .count();
    }

    /** Doubts about a job whose id went out to a client that had not been given up. */
    private long needlessDoubts() {
        return verdicts.entrySet().stream()
                .filter(entry -> entry.getValue() == Verdict.IN_DOUBT && !entry.getKey().gaveUp)
                .flatMap(entry -> site.ledger().with(entry.getKey().prompt).stream())
                .filter(Ledger.Entry::told)
                .count();
    }

    /** The table and the totals, in Markdown. */
    String text() {
        List<RecordedExchange> exchanges = site.exchanges();
        Set<String> kinds = site.kinds().keySet();
        long faulty = exchanges.stream()
                .filter(exchange -> exchange.fault() != null && kinds.contains(exchange.fault()))
                .count();
        StringBuilder text = new StringBuilder()
                .append("\n## Campaign over ")
                .append(site.protocol())
                .append(": ")
                .append(jobs)
                .append(" jobs, seed ")
                .append(seed)
                .append("\n\n")
                .append("| kind | what happens | exchanges | jobs done | failed, typed | in doubt | orphaned | bad |\n")
                .append("|---|---|---|---|---|---|---|---|\n");
        site.kinds().forEach((kind, description) -> row(text, kind, description, exchanges));
        text.append("\n")
                .append(exchanges.size())
                .append(" exchanges, ")
                .append(faulty)
                .append(" of them faulty; ")
                .append(verdicts.size())
                .append(" jobs with those that probe slots, ")
                .append(site.ledger().entries().size())
                .append(" accepted: ");
        for (Verdict verdict : Verdict.values()) {
            text.append(count(verdict))
                    .append(' ')
                    .append(name(verdict))
                    .append(verdict == Verdict.OPEN ? ".\n" : ", ");
        }
        text.append("In doubt although the id went out: ")
                .append(needlessDoubts())
                .append(".\n\n");
        text.append("| must be 0 | is |\n|---|---|\n");
        totals().forEach((what, count) ->
                text.append("| ").append(what).append(" | ").append(count).append(" |\n"));
        return text.append(bad()).toString();
    }

    private void row(StringBuilder text, String kind, String description, List<RecordedExchange> exchanges) {
        List<RecordedExchange> hit = exchanges.stream()
                .filter(exchange -> kind.equals(exchange.fault()))
                .collect(Collectors.toList());
        Set<String> prompts =
                hit.stream().map(RecordedExchange::subject).collect(Collectors.toCollection(TreeSet::new));
        Map<Verdict, Long> became = prompts.stream()
                .filter(byPrompt::containsKey)
                .collect(Collectors.groupingBy(byPrompt::get, Collectors.counting()));
        long fine = 0;
        text.append("| ")
                .append(kind)
                .append(" | ")
                .append(description)
                .append(" | ")
                .append(hit.size());
        for (Verdict verdict : new Verdict[] {Verdict.DONE, Verdict.FAILED, Verdict.IN_DOUBT, Verdict.ORPHANED}) {
            long count = became.getOrDefault(verdict, 0L);
            fine += count;
            text.append(" | ").append(count);
        }
        long all = became.values().stream().mapToLong(Long::longValue).sum();
        text.append(" | ").append(all - fine).append(" |\n");
    }

    private static String name(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Each job that something is wrong with, and what hit it. */
    private String bad() {
        List<String> lines = new ArrayList<>();
        verdicts.forEach((job, verdict) -> {
            if (verdict.ordinal() >= Verdict.LOST.ordinal()) {
                lines.add("- " + name(verdict) + ": '" + job.prompt + "', " + job.way + ", " + job.trouble
                        + (job.gaveUp ? " (given up)" : "") + ", hit by " + hits(job) + ", accepted as "
                        + site.ledger().with(job.prompt) + ", told " + job.told + " " + shortened(job.failure));
            }
        });
        parts.forEach(part -> part.threadsLeft().forEach(thread -> lines.add("- thread left: " + thread)));
        return lines.isEmpty() ? "" : "\n" + String.join("\n", lines) + "\n";
    }

    private static String shortened(@Nullable Throwable failure) {
        String text = String.valueOf(failure).replace('\n', ' ');
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private List<String> hits(JobRecord job) {
        return site.exchanges().stream()
                .filter(exchange -> exchange.subject().equals(job.prompt) && exchange.fault() != null)
                .map(exchange -> exchange.call() + " " + exchange.fault())
                .collect(Collectors.toList());
    }
}
