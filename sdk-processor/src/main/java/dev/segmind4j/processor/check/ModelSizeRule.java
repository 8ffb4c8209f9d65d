package dev.segmind4j.processor.check;

import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.ModelSpec;
import dev.segmind4j.processor.model.ParameterSpec;
import dev.segmind4j.processor.model.Problem;
import java.util.List;

/** A model's classes stay below the limits of class files. */
final class ModelSizeRule implements ModelRule {
    @Override
    public void check(ModelSpec model, List<Problem> problems) {
        int parameters = model.parameters().size();
        int all =
                model.parameters().stream().mapToInt(ModelSizeRule::parameters).sum();
        if (parameters > Limits.PARAMETERS) {
            problems.add(Message.TOO_MANY_PARAMETERS.at(model.origin(), "A model", parameters, Limits.PARAMETERS));
        } else if (all > Limits.ALL_PARAMETERS) {
            problems.add(Message.TOO_MANY_PARAMETERS.at(
                    model.origin(), "A model, nested ones counted,", all, Limits.ALL_PARAMETERS));
        }
        int values =
                model.parameters().stream().mapToInt(ModelSizeRule::enumValues).sum();
        if (values > Limits.ALL_ENUM_VALUES) {
            problems.add(Message.TOO_MANY_ENUM_VALUES.at(model.origin(), "A model", values, Limits.ALL_ENUM_VALUES));
        }
    }

    private static int parameters(ParameterSpec parameter) {
        ParameterSpec items = parameter.items();
        return 1
                + (items == null ? 0 : parameters(items))
                + parameter.properties().stream()
                        .mapToInt(ModelSizeRule::parameters)
                        .sum();
    }

    private static int enumValues(ParameterSpec parameter) {
        ParameterSpec items = parameter.items();
        return parameter.enumValues().size()
                + (items == null ? 0 : enumValues(items))
                + parameter.properties().stream()
                        .mapToInt(ModelSizeRule::enumValues)
                        .sum();
    }
}
