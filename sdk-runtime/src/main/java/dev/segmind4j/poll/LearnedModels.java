package dev.segmind4j.poll;

import dev.segmind4j.internal.schedule.LatencyModel;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of each model, the latest used ones. Thread-safe. */
final class LearnedModels {
    private static final int MOST = 100;
    private static final String VERSION = "segmind4j-polling/1";

    private final Map<String, Known> entries = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST;
        }
    };

    private LearnedModels() {}

    /** Reads what {@link #export} wrote; an empty text is nothing. */
    static LearnedModels parse(String text) {
        LearnedModels models = new LearnedModels();
        String[] lines = text.trim().split("\n", -1);
        String first = lines[0].trim();
        if (first.isEmpty()) {
            return models;
        }
        if (!first.equals(VERSION)) {
            throw new IllegalArgumentException(
                    "A polling history starts with '" + VERSION + "', but this one starts with '" + cut(first)
                            + "'. Take the text as export() gave it, or start without it.");
        }
        for (int i = 1; i < lines.length; i++) {
            String line = lines[i].trim();
            int space = line.indexOf(' ');
            if (space < 0) {
                throw new IllegalArgumentException(
                        "Line " + (i + 1) + " of a polling history is a model and its latencies," + " but is '"
                                + cut(line) + "'. Take the text as export() gave it, or start without it.");
            }
            String latencies = line.substring(space + 1);
            LatencyModel.check(latencies);
            models.entries.put(line.substring(0, space), new Known(latencies));
        }
        return models;
    }

    synchronized Known of(String model, @Nullable Duration typicalLatency) {
        Known entry = entries.get(model);
        if (entry == null) {
            entry = new Known(null);
            entries.put(model, entry);
        }
        entry.ready(typicalLatency);
        return entry;
    }

    synchronized String export() {
        StringBuilder text = new StringBuilder(VERSION);
        entries.forEach(
                (model, entry) -> text.append('\n').append(model).append(' ').append(entry.export()));
        return text.toString();
    }

    private static String cut(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    /** One model. What came from a text is learned when it is first needed: that takes a while for a hundred of them. */
    static final class Known {
        private @Nullable String imported;
        private @Nullable LatencyModel model;
        private boolean primed;
        private double plannedAt = Double.NaN;

        private Known(@Nullable String imported) {
            this.imported = imported;
        }

        private synchronized void ready(@Nullable Duration typicalLatency) {
            // A resumed job may come before any that knows the page's average: then the model begins again with it.
            if (model != null && (primed || typicalLatency == null)) {
                return;
            }
            String known = model != null ? model.export() : imported;
            primed = typicalLatency != null;
            double typical = typicalLatency == null ? Double.NaN : LearnedPolling.seconds(typicalLatency);
            model = known == null ? LatencyModel.primed(typical) : LatencyModel.restored(typical, known);
            imported = null;
        }

        synchronized LatencyModel model() {
            if (model == null) {
                throw new IllegalStateException("not ready");
            }
            return model;
        }

        /** Whether a poll of the model was planned for the same time just before. */
        synchronized boolean coincides(double at, double within) {
            boolean together = Math.abs(at - plannedAt) < within;
            if (!together) {
                plannedAt = at;
            }
            return together;
        }

        private synchronized String export() {
            return model != null ? model.export() : String.valueOf(imported);
        }
    }
}
