package dev.segmind4j.processor.check;

import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.ModelSpec;
import dev.segmind4j.processor.model.ParameterSpec;
import dev.segmind4j.processor.model.Problem;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** A model's classes stay below the limits of class files. */
final class ModelSizeRule implements ModelRule {
    @Override
    public void check(ModelSpec model, List<Problem> problems) {
        int parameters = model.parameters().size();
        long all = sum(model, parameter -> 1);
        if (parameters > Limits.PARAMETERS) {
            problems.add(Message.TOO_MANY_PARAMETERS.at(model.origin(), "A model", parameters, Limits.PARAMETERS));
        } else if (all > Limits.ALL_PARAMETERS) {
            problems.add(Message.TOO_MANY_PARAMETERS.at(
                    model.origin(), "A model, nested ones counted,", all, Limits.ALL_PARAMETERS));
        }
        long values = sum(model, ModelSizeRule::enumValues);
        if (values > Limits.ALL_ENUM_VALUES) {
            problems.add(Message.TOO_MANY_ENUM_VALUES.at(model.origin(), "A model", values, Limits.ALL_ENUM_VALUES));
        }
        long exampleValues = sum(model, ModelSizeRule::exampleValues);
        if (exampleValues > Limits.ALL_EXAMPLE_VALUES) {
            problems.add(Message.TOO_MANY_EXAMPLE_VALUES.at(
                    model.origin(), "The defaults and examples of a model", exampleValues, Limits.ALL_EXAMPLE_VALUES));
        }
        long text = text(model);
        if (text > Limits.ALL_TEXT) {
            problems.add(Message.TOO_MUCH_TEXT.at(model.origin(), text, Limits.ALL_TEXT));
        }
    }

    private static long sum(ModelSpec model, ToLongFunction<ParameterSpec> counted) {
        return model.parameters().stream()
                .mapToLong(parameter -> sum(parameter, counted))
                .sum();
    }

    /** The sum over a parameter and all that is in it. */
    private static long sum(ParameterSpec parameter, ToLongFunction<ParameterSpec> counted) {
        ParameterSpec items = parameter.items();
        return counted.applyAsLong(parameter)
                + (items == null ? 0 : sum(items, counted))
                + parameter.properties().stream()
                        .mapToLong(property -> sum(property, counted))
                        .sum();
    }

    private static int enumValues(ParameterSpec parameter) {
        return parameter.enumValues().size();
    }

    private static int exampleValues(ParameterSpec parameter) {
        return Values.count(parameter.defaultValue()) + Values.count(parameter.example());
    }

    private static long text(ModelSpec model) {
        long ofModel = Stream.of(model.title(), model.description(), model.docs(), model.category(), model.note())
                .filter(Objects::nonNull)
                .mapToLong(text -> text.value().length())
                .sum();
        return ofModel + sum(model, ModelSizeRule::text);
    }

    private static long text(ParameterSpec parameter) {
        return Stream.of(
                        parameter.name(),
                        parameter.description(),
                        parameter.note(),
                        parameter.pattern(),
                        parameter.defaultValue(),
                        parameter.example(),
                        parameter.enumValues())
                .mapToLong(Texts::characters)
                .sum();
    }
}
