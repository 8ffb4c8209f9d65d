package dev.segmind4j.processor.emit;

import dev.segmind4j.processor.model.ParameterSpec;
import dev.segmind4j.processor.model.Requirement;
import dev.segmind4j.processor.model.SpecType;
import dev.segmind4j.processor.plan.MemberPlan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Javadoc says of a parameter. */
final class MemberDocs {
    private static final int LISTED = 20;

    private MemberDocs() {}

    /** A whole comment without its tags: for setters, where a caller chooses a value. */
    static Javadoc setter(MemberPlan member) {
        ParameterSpec spec = member.spec();
        Javadoc doc = Javadoc.of(summary(member));
        paragraphs(spec.description()).stream().skip(1).forEach(text -> doc.paragraph(Prose.sentence(text)));
        doc.paragraph(String.join(" ", facts(member)));
        if (spec.note() != null) {
            doc.paragraph("Note: " + Prose.sentence(spec.note()));
        }
        return doc;
    }

    /** The first sentences: what the page says, or the name. */
    static String summary(MemberPlan member) {
        List<String> paragraphs = paragraphs(member.spec().description());
        return paragraphs.isEmpty()
                ? "The parameter " + Prose.code(member.spec().name()) + "."
                : Prose.sentence(paragraphs.get(0));
    }

    private static List<String> paragraphs(@Nullable String description) {
        List<String> paragraphs = new ArrayList<>();
        if (description != null) {
            for (String paragraph : description.split("\\R\\s*\\R")) {
                if (!paragraph.trim().isEmpty()) {
                    paragraphs.add(paragraph);
                }
            }
        }
        return paragraphs;
    }

    private static List<String> facts(MemberPlan member) {
        ParameterSpec spec = member.spec();
        List<String> facts = new ArrayList<>();
        if (!spec.name().equals(member.name())) {
            facts.add("Sent as " + Prose.code(spec.name()) + ".");
        }
        if (spec.requirement() == Requirement.ADVISED) {
            facts.add("The page calls it required, its own samples leave it out: without it there is a warning.");
        }
        rules(spec, facts);
        if (spec.items() != null) {
            List<String> ofItems = new ArrayList<>();
            rules(spec.items(), ofItems);
            if (!ofItems.isEmpty()) {
                facts.add("Each item: " + String.join(" ", ofItems));
            }
        }
        if (spec.defaultValue() != null) {
            facts.add("Documented default, not sent unless set: " + JsonText.html(spec.defaultValue()) + ".");
        }
        if (spec.example() != null) {
            facts.add("Example: " + JsonText.html(spec.example()) + ".");
        }
        return facts;
    }

    private static void rules(ParameterSpec spec, List<String> facts) {
        if (!spec.enumValues().isEmpty()) {
            facts.add("Allowed: " + values(spec.enumValues()) + ".");
            if (spec.openEnum()) {
                facts.add("The page's list is cut off: any other value is a warning, not a violation.");
            }
        }
        String range = RangeText.of(spec);
        if (!range.isEmpty()) {
            facts.add("Range: " + range + ".");
        }
        if (spec.multipleOf() != null) {
            facts.add("A multiple of " + plain(spec.multipleOf()) + ".");
        }
        amount("Length in characters: ", spec.minLength(), spec.maxLength(), facts);
        if (spec.pattern() != null) {
            facts.add("Matches " + JsonText.html(spec.pattern()) + ".");
        }
        if (spec.format() != null) {
            facts.add(
                    spec.format().equals("uri")
                            ? "A URI: {@code http}, {@code https} or {@code data}."
                            : "Base64 without a {@code data:} prefix.");
        }
        amount("Number of items: ", spec.minItems(), spec.maxItems(), facts);
        if (spec.uniqueItems()) {
            facts.add("Items differ from each other.");
        }
        if (spec.sentAs() == SpecType.STRING) {
            facts.add("Goes over the wire as text.");
        }
    }

    private static void amount(String label, @Nullable Integer least, @Nullable Integer most, List<String> facts) {
        if (least != null || most != null) {
            facts.add(label
                    + (least == null
                            ? "at most " + most
                            : most == null
                                    ? "at least " + least
                                    : least.equals(most) ? "" + least : least + " to " + most)
                    + ".");
        }
    }

    private static String values(List<Object> values) {
        List<String> shown = new ArrayList<>();
        values.stream().limit(LISTED).forEach(value -> shown.add(JsonText.html(value)));
        return String.join(", ", shown) + (values.size() > LISTED ? " and " + (values.size() - LISTED) + " more" : "");
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
