package dev.segmind4j.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Inside {@link Parameter#items()}, says more of what a list holds than its Java type does: the same as {@code items} in a spec
 * file. Members mean what they mean in {@link Parameter}. An item has no place of its own in a request, so it is neither
 * required nor has it a default.
 *
 * <pre>{@code
 * @Parameter(name = "image_urls", maxItems = "8", items = @Items(format = "uri"))
 * List<String> imageUrls();
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Items {

    /**
     * What the page says of an item.
     *
     * @return prose, at most 30,000 characters
     */
    String description() default "";

    /**
     * An item that shows what is meant.
     *
     * @return a value of the items' type that their own rules allow, or {@link Parameter#NULL} if they are nullable
     */
    String example() default "";

    /**
     * The allowed values in the page's order, of texts or numbers.
     *
     * @return 1 to 1,500 values, each once
     */
    String[] enumValues() default {};

    /**
     * Whether the page's list of values is cut off.
     *
     * @return true if there are more values than {@link #enumValues()}
     */
    boolean openEnum() default false;

    /**
     * Constants' names of one's own, to settle a clash.
     *
     * @return a name for some of {@link #enumValues()}
     */
    EnumName[] enumNames() default {};

    /**
     * The least value, of numbers.
     *
     * @return a number, compared as a decimal
     */
    String minimum() default "";

    /**
     * The greatest value, of numbers.
     *
     * @return a number, compared as a decimal
     */
    String maximum() default "";

    /**
     * What values are above, of numbers.
     *
     * @return a number, compared as a decimal
     */
    String exclusiveMinimum() default "";

    /**
     * What values are below, of numbers.
     *
     * @return a number, compared as a decimal
     */
    String exclusiveMaximum() default "";

    /**
     * What values are a multiple of, of numbers.
     *
     * @return a number above zero, compared as a decimal
     */
    String multipleOf() default "";

    /**
     * The least length of texts.
     *
     * @return a number of code points from 0
     */
    String minLength() default "";

    /**
     * The greatest length of texts.
     *
     * @return a number of code points from 0
     */
    String maxLength() default "";

    /**
     * What is found in texts.
     *
     * @return a regular expression, not anchored, at most 1,000 characters
     */
    String pattern() default "";

    /**
     * What texts are.
     *
     * @return {@code uri} (http, https or data) or {@code base64}
     */
    String format() default "";

    /**
     * The least number of items of lists in the list.
     *
     * @return a number from 0
     */
    String minItems() default "";

    /**
     * The greatest number of items of lists in the list.
     *
     * @return a number from 0
     */
    String maxItems() default "";

    /**
     * Whether the items of lists in the list differ from each other.
     *
     * @return true if no two may be equal
     */
    boolean uniqueItems() default false;

    /**
     * What numbers or booleans go over the wire as.
     *
     * @return {@code string}
     */
    String sentAs() default "";

    /**
     * Whether an item may be null.
     *
     * @return true if null is a value
     */
    boolean nullable() default false;

    /**
     * What the class of the items is called, where the items are objects or have {@link #enumValues()}.
     *
     * @return a lower-case letter followed by letters and digits: {@code style} gives the class {@code Style}
     */
    String javaName() default "";

    /**
     * Where the page contradicts itself or the server.
     *
     * @return prose that is not empty if it is given
     */
    String note() default "";
}
