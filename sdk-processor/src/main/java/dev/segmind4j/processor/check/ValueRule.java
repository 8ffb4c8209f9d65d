package dev.segmind4j.processor.check;

import dev.segmind4j.processor.model.ParameterSpec;
import java.util.List;

/** The default, the example and the values of the enum obey the parameter's own rules. */
final class ValueRule implements ParameterRule {
    @Override
    public void check(Subject subject) {
        ParameterSpec spec = subject.spec();
        if (!subject.has("type")) {
            return;
        }
        // A default of null documents that leaving the parameter out is a state of its own, whatever the type.
        if (spec.defaultValue() != null) {
            new ValueCheck(subject, "default").check(spec, spec.defaultValue());
        }
        if (subject.has("example")) {
            new ValueCheck(subject, "example").check(spec, spec.example());
        }
        List<Object> values = KeywordFitRule.fits("enum", spec.type()) ? spec.enumValues() : List.of();
        for (int i = 0; i < values.size(); i++) {
            new ValueCheck(subject, "enum[" + i + "]").checkListed(spec, values.get(i));
        }
    }
}
