package dev.segmind4j.processor.check;

/** A rule for one parameter, property or kind of items. */
interface ParameterRule {
    /** Reports what is wrong with a parameter, what is nested in it aside. */
    void check(Subject subject);
}
