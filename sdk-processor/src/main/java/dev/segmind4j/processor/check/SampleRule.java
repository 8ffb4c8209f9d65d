package dev.segmind4j.processor.check;

import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.ModelSpec;
import dev.segmind4j.processor.model.ParameterSpec;
import dev.segmind4j.processor.model.Problem;
import dev.segmind4j.processor.model.Requirement;
import dev.segmind4j.processor.model.Sample;
import dev.segmind4j.processor.model.WireForm;
import dev.segmind4j.processor.model.Words;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A page's own sample fits its own table; where it does not, one of the two is wrong, or belongs to another model. */
final class SampleRule implements ModelRule {
    private static final int LISTED = 12;

    @Override
    public void check(ModelSpec model, List<Problem> problems) {
        Sample sample = model.sample();
        if (sample == null) {
            return;
        }
        Map<String, ParameterSpec> parameters = new LinkedHashMap<>();
        model.parameters().forEach(parameter -> parameters.put(parameter.name(), parameter));
        List<String> names = sample.members().stream().map(Sample.Member::name).toList();
        if (!names.isEmpty() && names.stream().noneMatch(parameters::containsKey)) {
            problems.add(Message.SAMPLE_OF_ANOTHER_MODEL.at(
                    sample.origin(), list(names), list(parameters.keySet()), advice(names, parameters.keySet())));
            return;
        }
        PatternTrial.Budget budget = new PatternTrial.Budget();
        for (Sample.Member member : sample.members()) {
            ParameterSpec parameter = parameters.get(member.name());
            if (parameter == null) {
                String meant = Words.didYouMean(member.name(), parameters.keySet());
                problems.add(Message.SAMPLE_NAME_UNKNOWN.at(
                        member.origin(),
                        Words.quote(member.name()),
                        meant == null
                                ? "Add it to 'parameters'; a page's table may leave out what its sample has."
                                : meant));
            } else if (member.isRead()) {
                checkValue(member, new Subject(parameter, parameter.name(), budget, problems));
            }
        }
        for (ParameterSpec parameter : model.parameters()) {
            if (parameter.requirement() == Requirement.REQUIRED && !names.contains(parameter.name())) {
                problems.add(Message.SAMPLE_LACKS_REQUIRED.at(parameter.at("required"), Words.quote(parameter.name())));
            }
        }
    }

    private static void checkValue(Sample.Member member, Subject subject) {
        if (!subject.has("type")) {
            return;
        }
        Object value = WireForm.typed(
                subject.spec(),
                member.value(),
                Sample.KEYWORD,
                (place, found) -> subject.problems()
                        .add(Message.WRONG_TYPE.at(
                                member.at(place),
                                subject.key(place),
                                "a text, as 'sentAs' says",
                                Values.describe(found),
                                "Remove 'sentAs' if the server takes it like this.")));
        new ValueCheck(subject, Sample.KEYWORD, member::at).check(subject.spec(), value);
    }

    private static String list(Collection<String> names) {
        if (names.isEmpty()) {
            return "none";
        }
        int more = names.size() - LISTED;
        return more > 0
                ? String.join(
                                ", ",
                                names.stream().limit(LISTED).map(Words::quote).toList())
                        + " and " + more + " more"
                : Words.list(names);
    }

    private static String advice(Collection<String> names, Collection<String> parameters) {
        for (String name : names) {
            String meant = Words.didYouMean(name, parameters);
            if (meant != null) {
                return meant.substring(0, meant.length() - 1) + " by " + Words.quote(name) + "?";
            }
        }
        return "Copy both from the same page.";
    }
}
