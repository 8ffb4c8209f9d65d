package dev.segmind4j.processor.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a model page says, as facts by name: {@code title}, {@code description}, {@code latency}, {@code price}, the order of
 * the {@code parameters}, and per parameter {@code guidance.range} and so on. Facts that the page does not state are absent.
 */
final class PageTable {
    private static final Pattern HEADING = Pattern.compile("(.+?)(required|optional)");
    private static final Pattern DEFAULT = Pattern.compile("Default: (.*?)(?:Range: (\\S+) - (\\S+))?");
    private static final Pattern VALUE = Pattern.compile("\"([^\"]*)\"");

    private final Map<String, String> facts = new LinkedHashMap<>();

    private PageTable() {}

    static Map<String, String> read(List<String> lines) {
        PageTable table = new PageTable();
        table.facts.put("title", lines.get(0).replaceAll(" Serverless API$", ""));
        table.facts.put("description", lines.get(2));
        for (String line : lines.subList(3, lines.indexOf("API Endpoint"))) {
            if (line.matches("~[0-9.]+s")) {
                table.facts.put("latency", line.substring(1));
            } else if (line.matches("~\\$[0-9.]+")) {
                table.facts.put("price", line.substring(2) + " USD");
            }
        }
        table.parameters(lines.subList(lines.indexOf("Parameters") + 1, lines.indexOf("Response Type")));
        return table.facts;
    }

    private void parameters(List<String> lines) {
        StringBuilder names = new StringBuilder();
        String name = "";
        for (int i = 0; i < lines.size(); i++) {
            Matcher heading = HEADING.matcher(lines.get(i));
            Matcher defaults = DEFAULT.matcher(lines.get(i));
            if (heading.matches() && i + 3 < lines.size() && lines.get(i + 2).isEmpty()) {
                name = heading.group(1);
                names.append(names.isEmpty() ? "" : " ").append(name);
                facts.put(name + ".required", heading.group(2));
                facts.put(name + ".type", lines.get(i + 1));
                facts.put(name + ".description", lines.get(i + 3));
            } else if (defaults.matches()) {
                facts.put(name + ".default", defaults.group(1));
                if (defaults.group(2) != null) {
                    facts.put(name + ".range", defaults.group(2) + " - " + defaults.group(3));
                }
            } else if (lines.get(i).startsWith("Allowed values")) {
                facts.put(name + ".enum", values(lines.get(i + 1)));
            }
        }
        facts.put("parameters", names.toString());
    }

    private static String values(String line) {
        StringBuilder values = new StringBuilder();
        Matcher matcher = VALUE.matcher(line);
        int end = 0;
        while (matcher.find()) {
            values.append(values.isEmpty() ? "" : " ").append(matcher.group(1));
            end = matcher.end();
        }
        return values + line.substring(end);
    }
}
