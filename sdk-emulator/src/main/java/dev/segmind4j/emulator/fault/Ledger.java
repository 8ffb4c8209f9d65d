package dev.segmind4j.emulator.fault;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the server has accepted and will bill, whatever the client got to know of it. Thread-safe. */
public final class Ledger {
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    /** An empty one. */
    Ledger() {}

    /**
     * A job that was accepted: its request arrived whole.
     *
     * @param id the job's id
     * @param call {@link CallKind#SUBMIT} or {@link CallKind#RUN}
     * @param model the model's slug
     * @param prompt the prompt that it came with, empty if it had none
     * @param told whether the id went out, in a whole reply or in the readable part of a broken one
     */
    public record Entry(String id, CallKind call, String model, String prompt, boolean told) {
        private Entry nowTold() {
            return new Entry(id, call, model, prompt, true);
        }
    }

    synchronized void accept(Entry entry) {
        entries.put(entry.id(), entry);
    }

    synchronized void tell(String id) {
        entries.computeIfPresent(id, (same, entry) -> entry.nowTold());
    }

    /**
     * All jobs.
     *
     * @return a copy, in the order of their acceptance
     */
    public synchronized List<Entry> entries() {
        return new ArrayList<>(entries.values());
    }

    /** From now on another client calls: it knows of no job that there is. */
    public synchronized void nextClient() {
        asked.clear();
    }

    /** The client asks about a job: it has got the id. */
    synchronized void asked(String id) {
        asked.add(id);
    }

    /** The first job that the present client has asked about, or null: that an id was told says nothing of its arrival. */
    synchronized @Nullable Entry firstAsked() {
        return asked.stream()
                .map(entries::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * The jobs that were accepted with a prompt.
     *
     * @param prompt the prompt
     * @return a copy, in the order of their acceptance
     */
    public List<Entry> with(String prompt) {
        return entries().stream().filter(entry -> entry.prompt().equals(prompt)).collect(Collectors.toList());
    }

    /**
     * The prompts that were accepted more than once.
     *
     * @return each with how often it was accepted
     */
    public Map<String, Long> billedTwice() {
        Map<String, Long> counts =
                entries().stream().collect(Collectors.groupingBy(Entry::prompt, TreeMap::new, Collectors.counting()));
        counts.values().removeIf(count -> count < 2);
        return counts;
    }

    /**
     * A job.
     *
     * @param id its id
     * @return the entry, or null if no such job was accepted
     */
    public synchronized @Nullable Entry find(String id) {
        return entries.get(id);
    }
}
