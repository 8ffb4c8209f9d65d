package dev.segmind4j.processor.read;

import dev.segmind4j.processor.model.Requirement;
import dev.segmind4j.processor.model.SpecType;
import dev.segmind4j.processor.model.Words;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words that some keys take as values, in the order in which messages list them. */
final class Vocabulary {
    static final Map<String, SpecType> TYPES = types();
    static final Map<String, Requirement> REQUIREMENTS = requirements();
    static final Map<String, String> FORMATS = themselves("uri", "base64");
    static final Map<String, String> OUTPUTS = themselves("image", "video", "audio", "text", "json");
    static final Map<String, SpecType> SENT_AS = Map.of(SpecType.STRING.word(), SpecType.STRING);

    /** What model pages and other languages call the types. */
    static final Map<String, String> TYPE_ADVICE = typeAdvice();

    /** Other words for what makes a parameter required. */
    static final Map<String, String> REQUIREMENT_ADVICE = Map.of(
            "yes", "Did you mean 'true'?",
            "no", "Did you mean 'false'?",
            "optional", "Did you mean 'false'?");

    static final Map<String, String> FORMAT_ADVICE =
            Map.of(MappingReader.OTHERWISE, "Leave it out, and say in 'description' what the text is.");
    static final Map<String, String> SENT_AS_ADVICE = Map.of(MappingReader.OTHERWISE, "Write string, or leave it out.");

    private Vocabulary() {}

    private static Map<String, SpecType> types() {
        Map<String, SpecType> types = new LinkedHashMap<>();
        for (SpecType type : SpecType.values()) {
            types.put(type.word(), type);
        }
        return Collections.unmodifiableMap(types);
    }

    private static Map<String, Requirement> requirements() {
        Map<String, Requirement> requirements = new LinkedHashMap<>();
        requirements.put("true", Requirement.REQUIRED);
        requirements.put("false", Requirement.OPTIONAL);
        requirements.put("advised", Requirement.ADVISED);
        return Collections.unmodifiableMap(requirements);
    }

    private static Map<String, String> themselves(String... words) {
        Map<String, String> map = new LinkedHashMap<>();
        for (String word : words) {
            map.put(word, word);
        }
        return Collections.unmodifiableMap(map);
    }

    private static Map<String, String> typeAdvice() {
        Map<String, String> advice = new LinkedHashMap<>();
        for (String word : List.of("int", "long", "int32", "int64")) {
            advice.put(word, "Did you mean 'integer'?");
        }
        for (String word : List.of("float", "double", "decimal")) {
            advice.put(word, "Did you mean 'number'?");
        }
        for (String word : List.of("text", "str", "enum")) {
            advice.put(word, "Did you mean 'string'?");
        }
        for (String word : List.of("list", "array[string]")) {
            advice.put(word, "Did you mean 'array'? Say in 'items' what it holds.");
        }
        for (String word : List.of("image", "video", "audio", "file", "uri", "url", "string (uri)")) {
            advice.put(word, "Did you mean 'string' with 'format: uri'?");
        }
        for (String word : List.of("base64", "binary", "string (base64)")) {
            advice.put(word, "Did you mean 'string' with 'format: base64'?");
        }
        advice.put("bool", "Did you mean 'boolean'?");
        advice.put("dict", "Did you mean 'object'?");
        advice.put("map", "Did you mean 'object'?");
        advice.put("json", "Did you mean 'any'?");
        for (String one : TYPES.keySet()) {
            advice.putIfAbsent(one + "[]", "Did you mean 'array'? Say in 'items' what it holds.");
            advice.put(one + " or null", "Did you mean " + Words.quote(one) + " with 'nullable: true'?");
            advice.put(one + " | null", "Did you mean " + Words.quote(one) + " with 'nullable: true'?");
            for (String other : TYPES.keySet()) {
                advice.put(one + " | " + other, "Did you mean 'any'? It takes values of both types.");
            }
        }
        return Collections.unmodifiableMap(advice);
    }
}
