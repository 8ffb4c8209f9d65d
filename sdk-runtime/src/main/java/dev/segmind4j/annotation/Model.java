package dev.segmind4j.annotation;

import dev.segmind4j.catalog.OutputKind;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Put on an interface, describes a model: the same as a spec file, in Java. Each abstract method is a parameter and has
 * {@link Parameter}. The segmind4j processor generates the same code for both forms, into the interface's package:
 *
 * <pre>{@code
 * @Model(slug = "sketch-xl", title = "Sketch XL", output = OutputKind.IMAGE)
 * interface SketchXl {
 *     @Parameter(required = true, maxLength = "2000", description = "What to draw.")
 *     String prompt();
 *
 *     @Parameter(name = "aspect_ratio", enumValues = {"1:1", "16:9"}, defaultValue = "1:1")
 *     String aspectRatio();
 *
 *     @Parameter(minimum = "10", maximum = "500", multipleOf = "10")
 *     long strokes();
 * }
 * }</pre>
 *
 * <p>The interface's simple name is what the generated classes' names begin with, here {@code SketchXlRequest} and {@code
 * models.sketchXl()}: a spec's {@code javaName}. The interface itself is never implemented. It must extend no other; static
 * and default methods in it mean nothing.
 *
 * <p>All models of a package become one client view, together with those of its spec files. It is called {@code Models} unless
 * {@link GenerateModels#client()} on the package says otherwise.
 *
 * <p>What a member leaves out is not described, which is not the same as an empty text. A wrong value is a compiler error at
 * the annotation.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Model {

    /**
     * The model's name in URLs, exactly as the API spells it: {@code POST /v2/{slug}} and {@code POST /v1/{slug}}.
     *
     * @return letters, digits, {@code .}, {@code _} and {@code -}, at most 80; begins with a letter or digit
     */
    String slug();

    /**
     * The model's name for people: the heading of its page.
     *
     * @return a text that is not empty
     */
    String title();

    /**
     * What the model makes.
     *
     * @return the kind of its output
     */
    OutputKind output();

    /**
     * What the model's page says of it. Shown in Javadoc.
     *
     * @return prose, at most 30,000 characters
     */
    String description() default "";

    /**
     * The address of the model's page. Linked in Javadoc.
     *
     * @return an absolute http or https address
     */
    String docs() default "";

    /**
     * What kind of work the model does, in the words of its page.
     *
     * @return for example {@code text-to-image}; not empty if it is given
     */
    String category() default "";

    /**
     * How long a call takes on average, as the page says it. The first guess of when to poll.
     *
     * @return a time in {@code ms}, {@code s} or {@code m} above zero and up to 24 hours, for example {@code 20.29s}
     */
    String typicalLatency() default "";

    /**
     * The typical price of one call.
     *
     * @return an amount and a currency's three letters, for example {@code 0.067 USD}
     */
    String price() default "";

    /**
     * Where the page contradicts itself or the server: what it says, and what was decided. Shown in Javadoc.
     *
     * @return prose that is not empty if it is given
     */
    String note() default "";
}
