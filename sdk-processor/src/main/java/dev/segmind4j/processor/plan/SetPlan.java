package dev.segmind4j.processor.plan;

import java.util.List;

/**
 * The classes of a set of models.
 *
 * @param packageName the package of all of them
 * @param client the client view, for example {@code Segmind}
 * @param models the models, sorted by slug
 */
public record SetPlan(String packageName, String client, List<ModelPlan> models) {
    public SetPlan {
        models = List.copyOf(models);
    }

    /** The class that lists the models. */
    public String catalogClass() {
        return client + "Catalog";
    }

    /** The class that makes the JSON adapters. */
    public String adapterFactoryClass() {
        return client + "JsonAdapterFactory";
    }
}
