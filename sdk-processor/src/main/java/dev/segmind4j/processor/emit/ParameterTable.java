package dev.segmind4j.processor.emit;

import dev.segmind4j.processor.model.ParameterSpec;
import dev.segmind4j.processor.model.Requirement;
import dev.segmind4j.processor.plan.EnumPlan;
import dev.segmind4j.processor.plan.ListPlan;
import dev.segmind4j.processor.plan.MemberPlan;
import dev.segmind4j.processor.plan.ObjectPlan;
import dev.segmind4j.processor.plan.ValuePlan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parameters of a model as Markdown: a table, what the page says of each, and the constants of their values. */
final class ParameterTable {
    private static final int LONGEST_DEFAULT = 120;

    /**
     * A row: a parameter, or a property of an object within one.
     *
     * @param path the name with those of the objects around it, for example {@code voice.speed}
     * @param owner the object's class; null for a parameter
     * @param member what the plan says
     */
    private record Row(String path, @Nullable String owner, MemberPlan member) {}

    private final List<Row> rows = new ArrayList<>();

    ParameterTable(ObjectPlan request) {
        add(request, "", null);
    }

    private void add(ObjectPlan plan, String prefix, @Nullable String owner) {
        for (MemberPlan member : plan.members()) {
            String path = prefix + member.spec().name();
            rows.add(new Row(path, owner, member));
            StringBuilder inside = new StringBuilder(path);
            ValuePlan value = member.value();
            while (value instanceof ListPlan list) {
                value = list.item();
                inside.append("[]");
            }
            if (value instanceof ObjectPlan object) {
                add(object, inside + ".", TypeText.name(object.type()));
            }
        }
    }

    String table() {
        if (rows.isEmpty()) {
            return "The model takes none.\n";
        }
        StringBuilder table = new StringBuilder(Markdown.head(
                List.of("JSON field", "Builder method", "Type", "Required", "Bounds", "Default", "Allowed values")));
        for (Row row : rows) {
            ParameterSpec spec = row.member().spec();
            table.append(Markdown.row(List.of(
                    Markdown.code(row.path()),
                    method(row),
                    Markdown.text(TypeText.json(spec)) + ": "
                            + Markdown.code(TypeText.java(row.member().value())),
                    required(spec),
                    RuleText.bounds(spec),
                    spec.origins().containsKey("default")
                            ? Markdown.code(Prose.cut(JsonSource.line(spec.defaultValue()), LONGEST_DEFAULT))
                            : "",
                    RuleText.allowed(spec))));
        }
        return table.toString();
    }

    private static String method(Row row) {
        MemberPlan member = row.member();
        return Markdown.code(member.name())
                + (member.setNull() == null ? "" : ", " + Markdown.code(member.setNull() + "()"))
                + (row.owner() == null ? "" : " of " + Markdown.code(row.owner()));
    }

    private static String required(ParameterSpec spec) {
        String required = switch (spec.requirement()) {
            case REQUIRED -> "yes";
            case ADVISED -> "advised";
            case OPTIONAL -> "no";
        };
        return spec.deprecated() ? required + ", deprecated" : required;
    }

    /** Whether the page calls something required that its samples leave out. */
    boolean hasAdvised() {
        return rows.stream().anyMatch(row -> row.member().spec().requirement() == Requirement.ADVISED);
    }

    /** A list's item for each parameter of which there is something to say. */
    String notes() {
        StringBuilder notes = new StringBuilder();
        for (Row row : rows) {
            ParameterSpec spec = row.member().spec();
            List<String> parts = new ArrayList<>();
            if (spec.description() != null && !spec.description().isBlank()) {
                parts.add(Markdown.sentence(spec.description()));
            }
            note(spec, parts);
            for (ParameterSpec items = spec.items(); items != null; items = items.items()) {
                if (items.description() != null && !items.description().isBlank()) {
                    parts.add("Each item: " + Markdown.sentence(items.description()));
                }
                note(items, parts);
            }
            if (!parts.isEmpty()) {
                notes.append("- ")
                        .append(Markdown.code(row.path()))
                        .append(": ")
                        .append(String.join(" ", parts))
                        .append('\n');
            }
        }
        return notes.toString();
    }

    private static void note(ParameterSpec spec, List<String> parts) {
        if (spec.note() != null) {
            parts.add("**Note:** " + Markdown.sentence(spec.note()));
        }
    }

    /** A table for each class of known values. */
    String constants() {
        StringBuilder tables = new StringBuilder();
        for (Row row : rows) {
            ValuePlan value = row.member().value();
            while (value instanceof ListPlan list) {
                value = list.item();
            }
            if (value instanceof EnumPlan plan) {
                tables.append("\n### ")
                        .append(Markdown.code(TypeText.name(plan.type())))
                        .append(", the values of ")
                        .append(Markdown.code(row.path()))
                        .append("\n")
                        .append(Markdown.head(List.of("Constant", "Value")));
                for (EnumPlan.Constant constant : plan.constants()) {
                    tables.append(Markdown.row(
                            List.of(Markdown.code(constant.name()), Markdown.code(JsonSource.line(constant.value())))));
                }
            }
        }
        return tables.toString();
    }
}
