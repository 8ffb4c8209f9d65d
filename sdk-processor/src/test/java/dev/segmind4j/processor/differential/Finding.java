package dev.segmind4j.processor.differential;

import java.util.ArrayList;
import java.util.List;

/**
 * That a rule is broken.
 *
 * @param path where: names and indices
 * @param rule the rule in JSON Schema's words, or {@code unknown}
 */
record Finding(List<Object> path, String rule) {
    boolean isIn(List<Object> place) {
        return path.size() >= place.size() && path.subList(0, place.size()).equals(place);
    }

    /** As {@code Violation} has it: {@code voice.tags[2]: maxLength}. */
    @Override
    public String toString() {
        return text(path) + ": " + rule;
    }

    static List<Object> step(List<Object> path, Object step) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        return List.copyOf(longer);
    }

    static String text(List<Object> path) {
        StringBuilder text = new StringBuilder();
        for (Object step : path) {
            if (step instanceof Integer index) {
                text.append('[').append(index).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(step);
            }
        }
        return text.toString();
    }
}
