package dev.segmind4j.catalog;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything a spec says of one model. Immutable; generated code holds one per model. */
public final class ModelInfo {
    private final String slug;
    private final String title;
    private final OutputKind output;
    private final @Nullable String description;
    private final @Nullable String docs;
    private final @Nullable String category;
    private final @Nullable Duration typicalLatency;
    private final @Nullable Price price;
    private final @Nullable String note;
    private final Map<String, ParameterInfo> parameters;

    ModelInfo(ModelInfoBuilder builder) {
        slug = builder.slug;
        title = builder.title;
        output = builder.output;
        description = builder.description;
        docs = builder.docs;
        category = builder.category;
        typicalLatency = builder.typicalLatency;
        price = builder.price;
        note = builder.note;
        parameters = ParameterInfo.byName(builder.parameters);
    }

    /**
     * Starts the description of a model.
     *
     * @param slug the model's name in URLs, for example {@code flux-1.1-pro-ultra}
     * @param title the model's name for people
     * @param output what the model makes
     * @return a builder
     */
    public static ModelInfoBuilder builder(String slug, String title, OutputKind output) {
        return new ModelInfoBuilder(slug, title, output);
    }

    /**
     * The model's name in URLs.
     *
     * @return the slug, for example {@code flux-pro}
     */
    public String slug() {
        return slug;
    }

    /**
     * The model's name for people.
     *
     * @return the title, for example {@code Flux .1 Pro}
     */
    public String title() {
        return title;
    }

    /**
     * What the model makes.
     *
     * @return the kind of output
     */
    public OutputKind output() {
        return output;
    }

    /**
     * What the model's page says of it.
     *
     * @return the description, or null where the spec has none
     */
    public @Nullable String description() {
        return description;
    }

    /**
     * Where the model is documented.
     *
     * @return the address of the model's page, or null where the spec has none
     */
    public @Nullable String docs() {
        return docs;
    }

    /**
     * The model's category in Segmind's directory.
     *
     * @return for example {@code text-to-image}, or null where the spec has none
     */
    public @Nullable String category() {
        return category;
    }

    /**
     * The average time from submission to result that the model's page states.
     *
     * @return the time, or null where the page has none
     */
    public @Nullable Duration typicalLatency() {
        return typicalLatency;
    }

    /**
     * The typical price of a call.
     *
     * @return the price, or null where the page has none
     */
    public @Nullable Price price() {
        return price;
    }

    /**
     * Where the model's page contradicts itself or the server, what to know about it.
     *
     * @return the note, or null where there is none
     */
    public @Nullable String note() {
        return note;
    }

    /**
     * The model's parameters in the spec's order.
     *
     * @return an unmodifiable list
     */
    public List<ParameterInfo> parameters() {
        return List.copyOf(parameters.values());
    }

    /**
     * One parameter of the model.
     *
     * @param name the name on the wire, for example {@code aspect_ratio}
     * @return the parameter, or null if the model has none of that name
     */
    public @Nullable ParameterInfo parameter(String name) {
        return parameters.get(name);
    }

    /** The slug. */
    @Override
    public String toString() {
        return slug;
    }
}
