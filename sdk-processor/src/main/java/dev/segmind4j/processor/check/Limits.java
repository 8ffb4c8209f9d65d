package dev.segmind4j.processor.check;

/** What generated classes can hold, with a margin below the limits of class files and file systems. */
final class Limits {
    /** Characters of a name that becomes part of a file's name; nested classes join several of them within 255 bytes. */
    static final int NAME = 80;

    /** Characters of a page's address, which becomes a link on one line. */
    static final int ADDRESS = 2_000;

    /** Characters of a regular expression; each bracket costs the compiler of expressions some stack. */
    static final int PATTERN = 1_000;

    /** Characters of a text; 65,535 bytes of modified UTF-8 are the most that a constant holds. */
    static final int TEXT = 30_000;

    /** Bytes of a text. */
    static final int TEXT_BYTES = 60_000;

    /** Parameters of a model, or properties of an object. */
    static final int PARAMETERS = 200;

    /** Parameters of a model, with the properties of its objects. */
    static final int ALL_PARAMETERS = 1_000;

    /** Values of an enum; an initialiser of twice as many constants is more code than a method may have. */
    static final int ENUM_VALUES = 1_500;

    /** Values of all enums of a model; each is an entry of one class's constant pool, which has 65,535. */
    static final int ALL_ENUM_VALUES = 10_000;

    /** Values in a default or an example; a method holds a statement for each, next to those for the enum. */
    static final int EXAMPLE_VALUES = 500;

    /** Values in all defaults and examples of a model; each is up to four entries of the same constant pool. */
    static final int ALL_EXAMPLE_VALUES = 4_000;

    /** Characters of all texts of a model; an alias in YAML or a constant in Java repeats a text at no cost to its author. */
    static final int ALL_TEXT = 1_000_000;

    private Limits() {}
}
