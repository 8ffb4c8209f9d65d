package dev.segmind4j.processor.check;

import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.SpecType;
import dev.segmind4j.processor.model.Words;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A keyword that says nothing about values of the type is a mistake in one or the other. */
final class KeywordFitRule implements ParameterRule {
    private static final Map<String, List<SpecType>> TYPES = types();

    private static Map<String, List<SpecType>> types() {
        List<SpecType> numeric = List.of(SpecType.INTEGER, SpecType.NUMBER);
        List<SpecType> text = List.of(SpecType.STRING);
        List<SpecType> array = List.of(SpecType.ARRAY);
        List<SpecType> listed = List.of(SpecType.STRING, SpecType.INTEGER, SpecType.NUMBER);
        Map<String, List<SpecType>> types = new LinkedHashMap<>();
        for (String keyword : List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")) {
            types.put(keyword, numeric);
        }
        for (String keyword : List.of("minLength", "maxLength", "pattern", "format", "enumNames")) {
            types.put(keyword, text);
        }
        for (String keyword : List.of("items", "minItems", "maxItems", "uniqueItems")) {
            types.put(keyword, array);
        }
        types.put("properties", List.of(SpecType.OBJECT));
        types.put("enum", listed);
        types.put("openEnum", listed);
        types.put("sentAs", List.of(SpecType.INTEGER, SpecType.NUMBER, SpecType.BOOLEAN));
        return Collections.unmodifiableMap(types);
    }

    /** Whether a keyword says something about values of a type. */
    static boolean fits(String keyword, SpecType type) {
        List<SpecType> types = TYPES.get(keyword);
        return types == null || types.contains(type);
    }

    @Override
    public void check(Subject subject) {
        if (!subject.has("type")) {
            return;
        }
        SpecType type = subject.spec().type();
        TYPES.forEach((keyword, types) -> {
            if (subject.has(keyword) && !types.contains(type)) {
                List<String> words = types.stream().map(SpecType::word).toList();
                subject.report(
                        Message.KEYWORD_MISFIT,
                        keyword,
                        subject.key(keyword),
                        (words.size() == 1 ? "the type " : "the types ") + Words.list(words),
                        Words.quote(type.word()),
                        Words.quote(keyword));
            }
        });
    }
}
