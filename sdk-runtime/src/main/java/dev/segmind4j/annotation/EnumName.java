package dev.segmind4j.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Inside {@code enumNames}, names the Java constant of one value: the same as an entry of {@code enumNames} in a spec file. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface EnumName {

    /**
     * The value.
     *
     * @return one of the {@code enumValues} beside it
     */
    String value();

    /**
     * Its constant.
     *
     * @return an upper-case letter followed by upper-case letters, digits and {@code _}, at most 80
     */
    String name();
}
