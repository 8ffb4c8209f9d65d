package dev.segmind4j.processor.plan;

import dev.segmind4j.processor.model.Located;
import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.ModelSpec;
import dev.segmind4j.processor.model.Origin;
import dev.segmind4j.processor.model.Problem;
import dev.segmind4j.processor.model.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Names everything of a set of models, whatever their order. */
public final class SetPlanner {
    private static final Pattern CLASS_NAME = Pattern.compile("[A-Z][A-Za-z0-9]*");

    /** Names of files have 255 bytes at most, and what is generated has more behind the client's name. */
    private static final int LONGEST_CLIENT = 80;

    /**
     * A class file has 65,535 constants. The class that makes the JSON adapters needs seven for each model, the client five;
     * and the client cannot be divided.
     */
    static final int MOST_MODELS = 8_000;

    private final Scope classes = Scope.ofClasses();
    private final List<Problem> problems = new ArrayList<>();

    private SetPlanner() {}

    /**
     * Plans a set.
     *
     * @param packageName the package of all generated classes
     * @param client the simple name of the client view
     * @param origin where the set is asked for
     * @param models the models; of two with one slug the second is left out
     * @return the plan, and what is wrong with the names
     */
    public static PlanResult plan(String packageName, String client, Origin origin, List<ModelSpec> models) {
        return new SetPlanner().planAll(packageName, client, origin, models);
    }

    /**
     * Whether a name can be the client view's.
     *
     * @param name a name
     * @return whether it is a plain class name that neither a common class of Java's nor a device of Windows has
     */
    public static boolean isClientName(String name) {
        return CLASS_NAME.matcher(name).matches()
                && name.length() <= LONGEST_CLIENT
                && !Reserved.isReservedClient(name);
    }

    private PlanResult planAll(String packageName, String client, Origin origin, List<ModelSpec> models) {
        SetPlan empty = new SetPlan(packageName, client, List.of());
        for (String name : List.of(client, empty.catalogClass(), empty.adapterFactoryClass())) {
            classes.claim(name, "client " + Words.quote(client), origin);
        }
        List<ModelPlan> plans = new ArrayList<>();
        Set<String> slugs = new HashSet<>();
        models.stream()
                .sorted(Comparator.comparing((ModelSpec model) -> model.slug().value())
                        .thenComparing(ModelSpec::origin))
                .filter(model -> slugs.add(model.slug().value()))
                .forEach(model -> plan(model, plans));
        if (plans.size() > MOST_MODELS) {
            problems.add(Message.TOO_MANY_MODELS.at(origin, plans.size(), MOST_MODELS));
        }
        return new PlanResult(new SetPlan(packageName, client, plans), problems);
    }

    private void plan(ModelSpec model, List<ModelPlan> plans) {
        String slug = model.slug().value();
        Located<String> given = model.javaName();
        boolean isGiven = given != null && CLASS_NAME.matcher(given.value()).matches();
        Located<String> naming = given == null || !isGiven ? model.slug() : given;
        String name = isGiven ? naming.value() : Identifiers.className(slug);
        if (name.isEmpty()) {
            // A slug without a letter or digit is no slug, which the rules say.
            return;
        }
        List<Problem> ofModel = new ArrayList<>();
        ObjectPlan request = new ObjectPlanner(
                        NestedName.top(ModelPlan.requestClass(name)), "", new NodeNamer(), ofModel)
                .plan(model.parameters());
        ModelPlan plan = new ModelPlan(model, name, Reserved.clientMethod(Identifiers.memberName(name)), request);
        claimClasses(plan, naming.origin());
        problems.addAll(ofModel);
        plans.add(plan);
    }

    private void claimClasses(ModelPlan plan, Origin origin) {
        String owner = "model " + Words.quote(plan.spec().slug().value());
        for (String name : List.of(
                plan.request().type().simpleName(),
                plan.modelClass(),
                plan.apiClass(),
                plan.validatorClass(),
                plan.adapterClass())) {
            Scope.Claim earlier = classes.claim(name, owner, origin);
            if (earlier != null) {
                problems.add(Message.CLASS_CLASH.at(
                        origin,
                        owner,
                        Words.quote(name),
                        earlier.owner(),
                        earlier.origin(),
                        Words.quote(earlier.name()),
                        classes.freeName(plan.name(), "Request")));
                return;
            }
        }
    }
}
