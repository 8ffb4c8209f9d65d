package dev.segmind4j.processor.emit;

import dev.segmind4j.processor.model.Located;
import dev.segmind4j.processor.model.ModelSpec;
import dev.segmind4j.processor.model.Sample;
import dev.segmind4j.processor.plan.ModelPlan;
import dev.segmind4j.processor.plan.SetPlan;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A model's page. */
final class PageEmitter {
    private final SetPlan set;
    private final ModelPlan model;
    private final ModelSpec spec;
    private final StringBuilder page = new StringBuilder();

    private PageEmitter(SetPlan set, ModelPlan model) {
        this.set = set;
        this.model = model;
        this.spec = model.spec();
    }

    static String emit(SetPlan set, ModelPlan model) {
        return new PageEmitter(set, model).all();
    }

    private String all() {
        page.append("# ").append(Markdown.text(spec.title().value())).append("\n");
        if (spec.description() != null) {
            Markdown.paragraphs(spec.description().value()).forEach(this::paragraph);
        }
        page.append("\n");
        facts();
        if (spec.note() != null) {
            paragraph("**Note:** " + Markdown.sentence(spec.note().value()));
        }
        parameters();
        sample();
        return page.toString();
    }

    private void facts() {
        String slug = spec.slug().value();
        page.append(Markdown.head(List.of("", "")));
        fact("Slug", Markdown.code(slug));
        Located<String> docs = spec.docs();
        fact("Model's page", docs == null ? null : Markdown.link(docs.value()));
        fact(
                "Java",
                method(set, model) + ", " + Markdown.code(model.request().type().simpleName()));
        fact("Asynchronous", Markdown.code("POST /v2/" + slug) + ", then polling");
        fact("Synchronous", Markdown.code("POST /v1/" + slug));
        fact("Output", Markdown.text(spec.output().value()));
        fact(
                "Category",
                spec.category() == null ? null : Markdown.text(spec.category().value()));
        fact("Typical latency", latency(spec));
        fact("Typical price", price(spec));
    }

    private void parameters() {
        ParameterTable parameters = new ParameterTable(model.request());
        page.append("\n## Parameters\n").append(parameters.table());
        if (!model.request().members().isEmpty()) {
            paragraph("Only what a caller sets is sent: a default is what the model's page says of the server."
                    + (parameters.hasAdvised()
                            ? " Advised is what the page calls required and its own samples leave out: without it there is a"
                                    + " warning."
                            : ""));
        }
        section("\n## Notes\n", parameters.notes());
        section("\n## Constants\n", parameters.constants());
    }

    private void section(String heading, String text) {
        if (!text.isEmpty()) {
            page.append(heading).append(text);
        }
    }

    private void sample() {
        Sample sample = spec.sample();
        Map<String, @Nullable Object> payload =
                sample == null ? Placeholders.payload(spec.parameters()) : sample.values();
        page.append("\n## Sample in Java\n");
        page.append((sample == null ? "What is required" : "The sample of the model's page") + ", for "
                + Markdown.code(client(set) + "." + model.method() + "().run(request)") + ".\n");
        page.append(Markdown.block("java", SampleEmitter.java(set.packageName(), model, payload)));
        page.append("\nWhat goes over the wire:\n");
        page.append(Markdown.block("json", JsonSource.lines(payload)));
    }

    private void paragraph(String markdown) {
        page.append("\n").append(markdown).append("\n");
    }

    private void fact(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            page.append(Markdown.row(List.of(name, value)));
        }
    }

    /** The client's method. */
    static String method(SetPlan set, ModelPlan model) {
        return Markdown.code(client(set) + "." + model.method() + "()");
    }

    /** What a caller is likely to call the client view. */
    private static String client(SetPlan set) {
        return set.client().substring(0, 1).toLowerCase(Locale.ROOT)
                + set.client().substring(1);
    }

    static String latency(ModelSpec spec) {
        return spec.typicalLatencyMillis() == null
                ? ""
                : ModelDocs.seconds(spec.typicalLatencyMillis().value()) + " s";
    }

    static String price(ModelSpec spec) {
        return spec.price() == null
                ? ""
                : spec.price().value().amount().toPlainString() + " "
                        + Markdown.text(spec.price().value().currency());
    }
}
