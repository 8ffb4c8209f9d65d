package dev.segmind4j.processor.differential;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a JSON Schema validator that is not ours says of a payload. The schema is made of the spec's tree word by word; each place
 * where the format is documented to mean something else than JSON Schema's word is a named constant or has its reason beside it.
 */
final class Judge {
    /** Words that mean what they mean in JSON Schema. */
    private static final List<String> SAME = List.of(
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "pattern",
            "minItems",
            "maxItems",
            "uniqueItems");

    /** JSON Schema's integers have no end; ours are a {@code long}. Broken, it is a {@code type}. */
    private static final Map<String, Object> LONG =
            Map.of("minimum", BigDecimal.valueOf(Long.MIN_VALUE), "maximum", BigDecimal.valueOf(Long.MAX_VALUE));

    /** JSON Schema's numbers have no end; ours are a {@code double}. Broken, it is a {@code type}. */
    private static final Map<String, Object> DOUBLE = Map.of(
            "minimum", new BigDecimal("-1.7976931348623158e308"), "maximum", new BigDecimal("1.7976931348623158e308"));

    /**
     * JSON Schema's {@code format} says nothing by itself, and its {@code uri} would allow any scheme; ours is one that a service can
     * fetch. Broken, it is a {@code format}.
     */
    private static final Map<String, Object> URI =
            Map.of("pattern", "^([Hh][Tt][Tt][Pp][Ss]?://[^/\\s?#]|data:[^,]*,)");

    /** JSON Schema has no such format: {@code contentEncoding} says nothing by itself. Broken, it is a {@code format}. */
    private static final Map<String, Object> BASE64 = Map.of("pattern", "^[A-Za-z0-9+/_\\s-]+={0,2}\\s*$");

    private final Map<String, Object> parameters;
    private final Map<String, Object> forbidden;
    private final Schema violations;
    private final Schema warnings;

    Judge(Map<String, Object> parameters) {
        this.parameters = parameters;
        this.forbidden = members(parameters, false);
        this.violations = schema(forbidden);
        this.warnings = schema(members(parameters, true));
    }

    /** The schema of what is forbidden, for people. */
    String schema() {
        return Tree.text(forbidden);
    }

    /** Everything that the payload breaks, an unknown name among it. */
    Set<Finding> violations(Map<String, ?> payload) {
        Set<Finding> all = findings(violations, payload);
        Set<List<Object>> mistyped = all.stream()
                .filter(each -> each.rule().equals("type"))
                .map(Finding::path)
                .collect(toSet());
        // Of a value of another type only this is said; JSON Schema says too that it is not in the enum.
        all.removeIf(each -> !each.rule().equals("type") && mistyped.contains(each.path()));
        all.removeIf(each -> each.rule().equals("uniqueItems") && !Alike.onTheWire(Tree.at(payload, each.path())));
        return all;
    }

    /** What JSON Schema has no word for: a value outside an open enum, an advised member that is not there. */
    Set<Finding> warnings(Map<String, ?> payload) {
        Set<Finding> forbidden = violations(payload);
        Set<Finding> all = findings(warnings, payload);
        all.removeIf(warning -> forbidden.stream()
                .anyMatch(each -> each.rule().equals("type") && warning.path().equals(each.path())));
        return all;
    }

    private Set<Finding> findings(Schema schema, Map<String, ?> payload) {
        Object told = new Wire(parameters).members(payload);
        return schema.validate(Tree.node(Tree.worth(told))).stream()
                .map(Judge::finding)
                .collect(toCollection(() -> new TreeSet<>(java.util.Comparator.comparing(Finding::toString))));
    }

    private static Finding finding(Error error) {
        List<Object> path = new ArrayList<>();
        for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
            Object step = error.getInstanceLocation().getElement(i);
            path.add(step instanceof Number index ? index.intValue() : step);
        }
        boolean ours = error.getEvaluationPath().contains("allOf");
        return switch (error.getKeyword()) {
            case "required" -> new Finding(Finding.step(path, error.getProperty()), "required");
            // An unknown name goes to the server as it is; only JSON from elsewhere is told of it.
            case "additionalProperties" -> new Finding(Finding.step(path, error.getProperty()), "unknown");
            case "pattern" -> new Finding(path, ours ? "format" : "pattern");
            case "minimum", "maximum" -> new Finding(path, ours ? "type" : error.getKeyword());
            default -> new Finding(path, error.getKeyword());
        };
    }

    private static Schema schema(Map<String, Object> members) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Tree.node(members));
    }

    private static Map<String, Object> members(Map<String, Object> parameters, boolean ofWarnings) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        // 'advised' is no 'required': leaving it out is a warning.
        Object demanded = ofWarnings ? "advised" : true;
        parameters.forEach((name, parameter) -> {
            Map<String, Object> spec = Tree.map(parameter);
            properties.put(name, ofWarnings ? doubts(spec) : rules(spec));
            if (demanded.equals(spec.get("required"))) {
                required.add(name);
            }
        });
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("properties", properties);
        schema.put("required", required);
        if (!ofWarnings) {
            schema.put("additionalProperties", false);
        }
        return schema;
    }

    private static Map<String, Object> rules(Map<String, Object> spec) {
        Map<String, Object> schema = new LinkedHashMap<>();
        String type = String.valueOf(spec.get("type"));
        if (!type.equals("any")) {
            schema.put("type", Tree.is(spec, "nullable") ? List.of(type, "null") : type);
        }
        SAME.stream().filter(spec::containsKey).forEach(word -> schema.put(word, spec.get(word)));
        if (spec.get("pattern") instanceof String pattern && pattern.endsWith("$")) {
            // Patterns are Java's, in which '$' is also before a last line break.
            schema.put(
                    "pattern", pattern.substring(0, pattern.length() - 1) + "(\\r\\n|[\\n\\r\\u0085\\u2028\\u2029])?$");
        }
        if (!Tree.is(spec, "openEnum")) {
            values(spec, schema);
        }
        List<Object> ours = new ArrayList<>();
        if (type.equals("integer")) {
            ours.add(LONG);
        } else if (type.equals("number")) {
            ours.add(DOUBLE);
        } else if ("uri".equals(spec.get("format"))) {
            ours.add(URI);
        } else if ("base64".equals(spec.get("format"))) {
            ours.add(BASE64);
        }
        if (!ours.isEmpty()) {
            schema.put("allOf", ours);
        }
        if (spec.containsKey("items")) {
            schema.put("items", rules(Tree.map(spec.get("items"))));
        }
        if (spec.containsKey("properties")) {
            schema.putAll(members(Tree.map(spec.get("properties")), false));
        }
        return schema;
    }

    private static Map<String, Object> doubts(Map<String, Object> spec) {
        Map<String, Object> schema = new LinkedHashMap<>();
        if (Tree.is(spec, "openEnum")) {
            values(spec, schema);
        }
        if (spec.containsKey("items")) {
            schema.put("items", doubts(Tree.map(spec.get("items"))));
        }
        if (spec.containsKey("properties")) {
            schema.putAll(members(Tree.map(spec.get("properties")), true));
        }
        return schema;
    }

    /** In JSON Schema an enum forbids null unless it lists it; here 'nullable' says so alone. */
    private static void values(Map<String, Object> spec, Map<String, Object> schema) {
        if (spec.get("enum") instanceof List<?> values) {
            List<@Nullable Object> allowed = new ArrayList<>();
            values.forEach(value -> allowed.add(Tree.worth(value)));
            if (Tree.is(spec, "nullable")) {
                allowed.add(null);
            }
            schema.put("enum", allowed);
        }
    }
}
