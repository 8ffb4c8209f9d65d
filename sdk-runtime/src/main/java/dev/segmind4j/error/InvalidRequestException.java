package dev.segmind4j.error;

import dev.segmind4j.request.Violation;
import java.util.List;

/** A request breaks the rules of its model's spec. Nothing was sent. The message lists every violation. */
public final class InvalidRequestException extends SegmindException {
    private static final long serialVersionUID = 1L;

    /** What {@link #slug()} answers. */
    private final String slug;

    /** What {@link #violations()} answers. */
    private final List<Violation> violations;

    /**
     * For generated builders.
     *
     * @param slug the model's name in URLs
     * @param violations what is wrong, at least one
     */
    public InvalidRequestException(String slug, List<Violation> violations) {
        super(message(slug, violations), null, null);
        this.slug = slug;
        this.violations = List.copyOf(violations);
    }

    /**
     * The model whose rules are broken.
     *
     * @return the model's name in URLs
     */
    public String slug() {
        return slug;
    }

    /**
     * Everything that is wrong.
     *
     * @return an unmodifiable list in the order of the model's parameters
     */
    public List<Violation> violations() {
        return violations;
    }

    private static String message(String slug, List<Violation> violations) {
        StringBuilder text = new StringBuilder("The request to ")
                .append(Sentences.name(slug))
                .append(" breaks ")
                .append(violations.size())
                .append(violations.size() == 1 ? " rule; nothing was sent:" : " rules; nothing was sent:");
        for (Violation violation : violations) {
            text.append("\n  ").append(violation.message());
        }
        return text.toString();
    }
}
