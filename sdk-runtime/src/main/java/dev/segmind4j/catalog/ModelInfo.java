package dev.segmind4j.catalog;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private ModelInfo(Builder builder) {
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
    public static Builder builder(String slug, String title, OutputKind output) {
        return new Builder(slug, title, output);
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

    /** Builds a {@link ModelInfo}; what is not set is unknown. */
    public static final class Builder {
        private final String slug;
        private final String title;
        private final OutputKind output;
        private @Nullable String description;
        private @Nullable String docs;
        private @Nullable String category;
        private @Nullable Duration typicalLatency;
        private @Nullable Price price;
        private @Nullable String note;
        private final List<ParameterInfo> parameters = new ArrayList<>();

        private Builder(String slug, String title, OutputKind output) {
            this.slug = Objects.requireNonNull(slug, "slug");
            this.title = Objects.requireNonNull(title, "title");
            this.output = Objects.requireNonNull(output, "output");
        }

        /**
         * Sets {@link ModelInfo#description()}.
         *
         * @param text what the model's page says of it
         * @return this builder
         */
        public Builder description(String text) {
            description = text;
            return this;
        }

        /**
         * Sets {@link ModelInfo#docs()}.
         *
         * @param url the address of the model's page
         * @return this builder
         */
        public Builder docs(String url) {
            docs = url;
            return this;
        }

        /**
         * Sets {@link ModelInfo#category()}.
         *
         * @param name the category in Segmind's directory
         * @return this builder
         */
        public Builder category(String name) {
            category = name;
            return this;
        }

        /**
         * Sets {@link ModelInfo#typicalLatency()}.
         *
         * @param millis the time in milliseconds
         * @return this builder
         */
        public Builder typicalLatencyMillis(long millis) {
            typicalLatency = Duration.ofMillis(millis);
            return this;
        }

        /**
         * Sets {@link ModelInfo#price()}.
         *
         * @param amount a decimal number, for example {@code 0.067}
         * @param currency the ISO 4217 code
         * @return this builder
         */
        public Builder price(String amount, String currency) {
            price = new Price(new BigDecimal(amount), currency);
            return this;
        }

        /**
         * Sets {@link ModelInfo#note()}.
         *
         * @param text what to know where the page contradicts itself
         * @return this builder
         */
        public Builder note(String text) {
            note = text;
            return this;
        }

        /**
         * Adds a parameter behind those added before.
         *
         * @param parameter the parameter
         * @return this builder
         */
        public Builder parameter(ParameterInfo parameter) {
            parameters.add(parameter);
            return this;
        }

        /**
         * Makes the description.
         *
         * @return an immutable description of the model
         * @throws IllegalArgumentException if two parameters have one name
         */
        public ModelInfo build() {
            return new ModelInfo(this);
        }
    }
}
