package dev.segmind4j.catalog;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A set of models, looked up by slug. Immutable. Generated sets offer theirs as {@code SegmindCatalog.models()}. */
public final class ModelCatalog {
    private final Map<String, ModelInfo> models;

    private ModelCatalog(Map<String, ModelInfo> models) {
        this.models = Collections.unmodifiableMap(models);
    }

    /**
     * A catalogue of the given models.
     *
     * @param models the models, in the order in which {@link #models()} shall list them
     * @return a catalogue
     * @throws IllegalArgumentException if two models have one slug
     */
    public static ModelCatalog of(Collection<ModelInfo> models) {
        Map<String, ModelInfo> bySlug = new LinkedHashMap<>();
        for (ModelInfo model : models) {
            if (bySlug.put(model.slug(), model) != null) {
                throw new IllegalArgumentException("two models have the slug '" + model.slug() + "'");
            }
        }
        return new ModelCatalog(bySlug);
    }

    /**
     * All models.
     *
     * @return an unmodifiable list
     */
    public List<ModelInfo> models() {
        return List.copyOf(models.values());
    }

    /**
     * One model.
     *
     * @param slug the model's name in URLs
     * @return the model, or null if the catalogue has none of that slug
     */
    public @Nullable ModelInfo model(String slug) {
        return models.get(slug);
    }
}
