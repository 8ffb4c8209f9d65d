package dev.segmind4j.catalog;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds a {@link ModelInfo}; what is not set is unknown. */
public final class ModelInfoBuilder {
    final String slug;
    final String title;
    final OutputKind output;

    @Nullable
    String description;

    @Nullable
    String docs;

    @Nullable
    String category;

    @Nullable
    Duration typicalLatency;

    @Nullable
    Price price;

    @Nullable
    String note;

    final List<ParameterInfo> parameters = new ArrayList<>();

    ModelInfoBuilder(String slug, String title, OutputKind output) {
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
    public ModelInfoBuilder description(String text) {
        description = text;
        return this;
    }

    /**
     * Sets {@link ModelInfo#docs()}.
     *
     * @param url the address of the model's page
     * @return this builder
     */
    public ModelInfoBuilder docs(String url) {
        docs = url;
        return this;
    }

    /**
     * Sets {@link ModelInfo#category()}.
     *
     * @param name the category in Segmind's directory
     * @return this builder
     */
    public ModelInfoBuilder category(String name) {
        category = name;
        return this;
    }

    /**
     * Sets {@link ModelInfo#typicalLatency()}.
     *
     * @param millis the time in milliseconds
     * @return this builder
     */
    public ModelInfoBuilder typicalLatencyMillis(long millis) {
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
    public ModelInfoBuilder price(String amount, String currency) {
        price = new Price(new BigDecimal(amount), currency);
        return this;
    }

    /**
     * Sets {@link ModelInfo#note()}.
     *
     * @param text what to know where the page contradicts itself
     * @return this builder
     */
    public ModelInfoBuilder note(String text) {
        note = text;
        return this;
    }

    /**
     * Adds a parameter behind those added before.
     *
     * @param parameter the parameter
     * @return this builder
     */
    public ModelInfoBuilder parameter(ParameterInfo parameter) {
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
