package dev.segmind4j.processor.emit;

import dev.segmind4j.processor.model.Located;
import dev.segmind4j.processor.model.ModelSpec;
import dev.segmind4j.processor.plan.ModelPlan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Javadoc says of a model. */
final class ModelDocs {
    private ModelDocs() {}

    /** The title and the slug. */
    static String name(ModelPlan model) {
        return Prose.html(model.spec().title().value()) + " ("
                + Prose.code(model.spec().slug().value()) + ")";
    }

    /** A comment that begins with a sentence and goes on with what the spec says. */
    static Javadoc of(String sentence, ModelPlan model) {
        ModelSpec spec = model.spec();
        Javadoc doc = Javadoc.of(sentence);
        String description = text(spec.description());
        for (String paragraph : description.split("\\R\\s*\\R")) {
            doc.paragraph(Prose.sentence(paragraph));
        }
        doc.paragraph(String.join(" ", facts(spec)));
        String note = text(spec.note());
        if (!note.isEmpty()) {
            doc.paragraph("Note: " + Prose.sentence(note));
        }
        return doc.see(text(spec.docs()), "the model's page");
    }

    private static List<String> facts(ModelSpec spec) {
        List<String> facts = new ArrayList<>();
        if (spec.typicalLatencyMillis() != null) {
            facts.add("Typical latency: " + seconds(spec.typicalLatencyMillis().value()) + " s.");
        }
        if (spec.price() != null) {
            facts.add("Typical price: " + spec.price().value().amount().toPlainString() + " "
                    + Prose.html(spec.price().value().currency()) + ".");
        }
        return facts;
    }

    static String seconds(long millis) {
        BigDecimal stripped = BigDecimal.valueOf(millis, 3).stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    private static String text(@Nullable Located<String> text) {
        return text == null ? "" : text.value();
    }
}
