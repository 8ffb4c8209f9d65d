package dev.segmind4j.processor.plan;

import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.ParameterSpec;
import dev.segmind4j.processor.model.Problem;
import dev.segmind4j.processor.model.Requirement;
import dev.segmind4j.processor.model.SpecType;
import dev.segmind4j.processor.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names everything in a request class or in the class of an object within one. */
final class ObjectPlanner {
    /** Up to so many required parameters are asked for one after the other. */
    private static final int MOST_STAGES = 3;

    /** Bytes of a file's name, which is ASCII here, on most file systems. */
    private static final int LONGEST_FILE = 255;

    private static final Pattern JAVA_NAME = Pattern.compile("[a-z][A-Za-z0-9]*");

    private final NestedName type;
    private final String nodePrefix;
    private final NodeNamer namer;
    private final List<Problem> problems;
    private final Scope members = Scope.ofMembers();
    private final Scope types = Scope.ofClasses();

    /**
     * @param type the class
     * @param nodePrefix what the names inside the model's own classes begin with; empty for the request
     * @param namer gives those names
     * @param problems takes what is wrong
     */
    ObjectPlanner(NestedName type, String nodePrefix, NodeNamer namer, List<Problem> problems) {
        this.type = type;
        this.nodePrefix = nodePrefix;
        this.namer = namer;
        this.problems = problems;
    }

    ObjectPlan plan(List<ParameterSpec> parameters) {
        long required = parameters.stream()
                .filter(parameter -> parameter.requirement() == Requirement.REQUIRED)
                .count();
        List<MemberPlan> planned = new ArrayList<>();
        for (ParameterSpec parameter : parameters) {
            String base = baseName(parameter);
            if (base == null) {
                problems.add(Message.NO_JAVA_NAME.at(
                        parameter.origin(), owner(parameter), EnumPlanner.reason(parameter.name()), "maskImage"));
            } else {
                planned.add(member(parameter, base, required <= MOST_STAGES));
            }
        }
        return new ObjectPlan(type, planned);
    }

    private static @Nullable String baseName(ParameterSpec parameter) {
        String given = parameter.javaName();
        if (given != null && JAVA_NAME.matcher(given).matches()) {
            return given;
        }
        String derived = Identifiers.memberName(parameter.name());
        return derived.isEmpty() || Identifiers.hasForeignLetters(parameter.name()) ? null : derived;
    }

    private MemberPlan member(ParameterSpec parameter, String base, boolean staged) {
        boolean required = parameter.requirement() == Requirement.REQUIRED;
        String capitalised = Identifiers.capitalised(base);
        String name = Reserved.member(base);
        String clear = required ? null : "clear" + capitalised;
        String setNull = parameter.nullable() ? base + "Null" : null;
        String isNull = parameter.nullable() ? "is" + capitalised + "Null" : null;
        String stage = required && staged ? capitalised + "Stage" : null;
        claimMembers(parameter, base, name, clear, setNull, isNull);
        if (stage != null) {
            claimType(parameter, base, stage);
            checkFile(parameter, type.nested(stage).binaryName() + ".class");
        }
        NodeNames node = namer.name(nodePrefix.isEmpty() ? name : nodePrefix + capitalised);
        ValuePlan value = value(parameter, parameter, base, capitalised, node);
        return new MemberPlan(parameter, name, value, node, clear, setNull, isNull, stage);
    }

    /**
     * The type of a parameter or of the items of one.
     *
     * @param spec what the spec says of the value
     * @param parameter the parameter that it belongs to
     * @param base the parameter's Java name
     * @param typeName the class, if there has to be one
     */
    private ValuePlan value(ParameterSpec spec, ParameterSpec parameter, String base, String typeName, NodeNames node) {
        boolean sentAsText = spec.sentAs() == SpecType.STRING;
        return switch (spec.type()) {
            case STRING ->
                spec.enumValues().isEmpty()
                        ? new ScalarPlan(ScalarPlan.Kind.TEXT, false)
                        : new EnumPlanner(problems)
                                .plan(spec, parameter.name(), nested(parameter, base, typeName, node));
            case INTEGER -> new ScalarPlan(ScalarPlan.Kind.WHOLE, sentAsText);
            case NUMBER -> new ScalarPlan(ScalarPlan.Kind.DECIMAL, sentAsText);
            case BOOLEAN -> new ScalarPlan(ScalarPlan.Kind.FLAG, sentAsText);
            case ANY -> new ScalarPlan(ScalarPlan.Kind.ANY, false);
            case OBJECT ->
                new ObjectPlanner(nested(parameter, base, typeName, node), node.name(), namer, problems)
                        .plan(spec.properties());
            case ARRAY -> list(spec, parameter, base, typeName, node);
        };
    }

    private ValuePlan list(ParameterSpec spec, ParameterSpec parameter, String base, String typeName, NodeNames node) {
        ParameterSpec items = spec.items();
        if (items == null) {
            return new ScalarPlan(ScalarPlan.Kind.ANY, false);
        }
        String given = items.javaName();
        String itemType = given != null && JAVA_NAME.matcher(given).matches()
                ? Identifiers.capitalised(given)
                : typeName.equals(Identifiers.capitalised(base)) ? typeName + "Item" : typeName;
        NodeNames itemNode = namer.name(node.name() + "Items");
        return new ListPlan(items, value(items, parameter, base, itemType, itemNode), itemNode);
    }

    private NestedName nested(ParameterSpec parameter, String base, String typeName, NodeNames node) {
        String name = Reserved.type(typeName);
        if (type.path().stream().anyMatch(name::equalsIgnoreCase)) {
            problems.add(Message.ENCLOSING_CLASS_CLASH.at(
                    parameter.origin(), owner(parameter), Words.quote(name), members.freeName(base, "")));
        } else {
            claimType(parameter, base, name);
        }
        NestedName nested = type.nested(name);
        checkFile(parameter, longestFile(nested, node.name()));
        return nested;
    }

    /** Of classes inside each other, the outermost whose file cannot be is told. */
    private void checkFile(ParameterSpec parameter, String file) {
        if (file.length() > LONGEST_FILE && longestFile(type, nodePrefix).length() <= LONGEST_FILE) {
            problems.add(Message.FILE_NAME_TOO_LONG.at(
                    parameter.origin(), owner(parameter), Words.quote(file), file.length(), LONGEST_FILE));
        }
    }

    /** The longer of the files of a class's builder and of its JSON adapter. */
    private static String longestFile(NestedName type, String node) {
        String builder = type.nested("Builder").binaryName();
        String adapter = type.path().get(0) + "JsonAdapter$" + Identifiers.capitalised(node) + "Adapter";
        return (builder.length() >= adapter.length() ? builder : adapter) + ".class";
    }

    private void claimMembers(ParameterSpec parameter, String base, @Nullable String... names) {
        for (String name : names) {
            Scope.Claim earlier = name == null ? null : members.claim(name, owner(parameter), parameter.origin());
            if (earlier != null) {
                problems.add(Message.MEMBER_CLASH.at(
                        parameter.origin(),
                        owner(parameter),
                        Words.quote(earlier.name()),
                        earlier.owner(),
                        earlier.origin(),
                        members.freeName(base, "")));
                return;
            }
        }
    }

    private void claimType(ParameterSpec parameter, String base, String name) {
        Scope.Claim earlier = types.claim(name, owner(parameter), parameter.origin());
        if (earlier != null) {
            problems.add(Message.NESTED_CLASS_CLASH.at(
                    parameter.origin(),
                    owner(parameter),
                    Words.quote(name),
                    earlier.owner(),
                    earlier.origin(),
                    Words.quote(earlier.name()),
                    members.freeName(base, "")));
        }
    }

    private static String owner(ParameterSpec parameter) {
        return "parameter " + Words.quote(parameter.name());
    }
}
