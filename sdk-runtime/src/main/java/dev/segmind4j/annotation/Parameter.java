package dev.segmind4j.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Put on an abstract method without arguments, describes a parameter of a model, or a property of an object: the same as an
 * entry of {@code parameters} or {@code properties} in a spec file. The order of the methods is kept.
 *
 * <p>What the method returns is the parameter's {@code type}:
 *
 * <table>
 * <caption>Java types and the types of specs</caption>
 * <thead><tr><th>returns</th><th>type</th></tr></thead>
 * <tbody>
 * <tr><td>{@code String}</td><td>{@code string}</td></tr>
 * <tr><td>{@code long}, {@code int} or their wrappers</td><td>{@code integer}, always a {@code long} in generated code</td></tr>
 * <tr><td>{@code double}, {@code float} or their wrappers</td><td>{@code number}, always a {@code double} in generated
 * code</td></tr>
 * <tr><td>{@code boolean} or its wrapper</td><td>{@code boolean}</td></tr>
 * <tr><td>{@code List} of one of these types, lists too</td><td>{@code array}; {@link #items()} says more of what it
 * holds</td></tr>
 * <tr><td>an interface whose methods have {@code @Parameter}</td><td>{@code object}, with these as its properties</td></tr>
 * <tr><td>{@code Object}</td><td>{@code any}</td></tr>
 * </tbody>
 * </table>
 *
 * <p>The method's name is the name on the wire, from which the Java name is derived: {@code prompt}, or {@code aspect_ratio}
 * which becomes {@code aspectRatio}. With {@link #name()} it is the Java name itself: a spec's {@code javaName}. A word of
 * Java's gets one {@code _} behind: {@code @Parameter(name = "class") String class_()}. {@code @Deprecated} on the method is a
 * spec's {@code deprecated}.
 *
 * <p>Bounds, defaults, examples and the values of enums are texts that are read as a spec's are: {@code "2"} and {@code "0.5"}
 * are numbers, {@code "true"} is a boolean; a default or example of a list, an object or any value is JSON or YAML, such as
 * {@code "[1, 2]"}. For a {@code String} the text is the value as it is.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Parameter {

    /** JSON's null, as a default or an example of any type: {@code defaultValue = Parameter.NULL}. */
    String NULL = "\0null";

    /**
     * The name on the wire.
     *
     * @return any text of 1 to 80 characters on one line; the method's name unless set
     */
    String name() default "";

    /**
     * Whether a request without it is refused.
     *
     * @return true if it is required; false unless set
     */
    boolean required() default false;

    /**
     * Whether a request without it draws a warning: the page says required, but its own samples leave it out. A spec's {@code
     * required: advised}.
     *
     * @return true if it is advised; excludes {@link #required()}
     */
    boolean advised() default false;

    /**
     * What the page says of it. Shown in Javadoc.
     *
     * @return prose, at most 30,000 characters
     */
    String description() default "";

    /**
     * A value that shows what is meant, for example what a page shows as the default of a required text. Shown in Javadoc.
     *
     * @return a value of the parameter's type that its own rules allow, or {@link #NULL} if it is nullable
     */
    String example() default "";

    /**
     * The documented default. Shown in Javadoc and readable, never sent unasked.
     *
     * @return a value of the parameter's type that its own rules allow, or {@link #NULL}
     */
    String defaultValue() default "";

    /**
     * The allowed values in the page's order, of a text or a number. Those of a text give a class nested in the request.
     *
     * @return 1 to 1,500 values, each once
     */
    String[] enumValues() default {};

    /**
     * Whether the page's list of values is cut off: another value is a warning then, not a violation.
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
     * The least value, of a number.
     *
     * @return a number, compared as a decimal
     */
    String minimum() default "";

    /**
     * The greatest value, of a number.
     *
     * @return a number, compared as a decimal
     */
    String maximum() default "";

    /**
     * What values are above, of a number.
     *
     * @return a number, compared as a decimal
     */
    String exclusiveMinimum() default "";

    /**
     * What values are below, of a number.
     *
     * @return a number, compared as a decimal
     */
    String exclusiveMaximum() default "";

    /**
     * What values are a multiple of, of a number.
     *
     * @return a number above zero, compared as a decimal
     */
    String multipleOf() default "";

    /**
     * The least length of a text.
     *
     * @return a number of code points from 0
     */
    String minLength() default "";

    /**
     * The greatest length of a text.
     *
     * @return a number of code points from 0
     */
    String maxLength() default "";

    /**
     * What is found in a text.
     *
     * @return a regular expression, not anchored, at most 1,000 characters
     */
    String pattern() default "";

    /**
     * What a text is.
     *
     * @return {@code uri} (http, https or data) or {@code base64}
     */
    String format() default "";

    /**
     * More of what a list holds than its type says.
     *
     * @return nothing, or one entry for the list's items; for lists of lists one more for what these hold, and so on
     */
    Items[] items() default {};

    /**
     * The least number of items of a list.
     *
     * @return a number from 0
     */
    String minItems() default "";

    /**
     * The greatest number of items of a list.
     *
     * @return a number from 0
     */
    String maxItems() default "";

    /**
     * Whether the items of a list differ from each other.
     *
     * @return true if no two may be equal
     */
    boolean uniqueItems() default false;

    /**
     * What the value goes over the wire as, of a number or a boolean.
     *
     * @return {@code string}: 5 is sent as {@code "5"}
     */
    String sentAs() default "";

    /**
     * Whether null may be sent, which is not the same as leaving the parameter out.
     *
     * @return true if the builder shall have a method that sends null
     */
    boolean nullable() default false;

    /**
     * Where the page contradicts itself or the server: what it says, and what was decided. Shown in Javadoc.
     *
     * @return prose that is not empty if it is given
     */
    String note() default "";
}
