package dev.segmind4j.processor.model;

import dev.segmind4j.processor.model.Problem.Severity;
import java.util.Locale;

/**
 * Every diagnostic there is: what rule, what was found, and what to do. Ids are stable; a new message takes the next free
 * number of its section. A wording and a fix share their arguments ({@code %1$s} is the first of them in both).
 */
public enum Message {
    // The option that names the specs.
    SPECS_NOT_GIVEN(
            "SPEC001",
            "The option 'segmind.specs' names no folder.",
            "Give the compiler -Asegmind.specs=${project.basedir}/model-specs; several folders or files are separated by '%1$s'."),
    SPECS_RELATIVE("SPEC002", "The option 'segmind.specs' takes absolute paths, but %1$s is relative.", "%2$s"),
    SPECS_NOT_A_PATH(
            "SPEC003", "The option 'segmind.specs' names %1$s, which is not a path: %2$s.", "Name an absolute folder."),
    SPECS_NOT_FOUND(
            "SPEC004",
            "The option 'segmind.specs' names %1$s, which does not exist.",
            "Correct the path, or create the folder."),
    SPECS_EMPTY(
            "SPEC005",
            "The option 'segmind.specs' names the folder %1$s, which holds no *.yaml and no *.yml file.",
            "Put a spec into it; subfolders are not searched."),
    SPECS_UNREADABLE(
            "SPEC006",
            "The option 'segmind.specs' names the folder %1$s, which cannot be listed: %2$s.",
            "Check its permissions."),
    SAMPLE_LEFT_OVER(
            "SPEC007",
            Severity.WARNING,
            "A sample lies beside the spec of its model, but there is no spec of that name here.",
            "Name it like the spec, or remove it."),
    SPECS_NOT_WANTED(
            "SPEC008",
            Severity.WARNING,
            "The option 'segmind.specs' is given, but no package takes the specs that it names.",
            "Write @GenerateModels in the package-info.java of one, or leave the option out."),

    // The file and its YAML.
    FILE_UNREADABLE("SPEC010", "The file cannot be read: %1$s.", "Check that it is a file, and its permissions."),
    FILE_TOO_LARGE(
            "SPEC011",
            "A spec has at most %2$d bytes, but this file has %1$d.",
            "Remove what does not describe the model."),
    FILE_NOT_UTF8("SPEC012", "A spec is UTF-8, but the byte 0x%1$02X here is not.", "Save the file as UTF-8."),
    FILE_EMPTY(
            "SPEC013",
            "A spec describes a model, but this file says nothing.",
            "Give it 'slug', 'title', 'output' and 'parameters', or remove it."),
    TAB_INDENT(
            "SPEC014", "YAML is indented with spaces, but this line begins with a tab.", "Replace the tab by spaces."),
    UNWANTED_CHARACTER(
            "SPEC015",
            "A spec has no control characters, and its names no invisible ones, but %1$s has %2$s.",
            "Remove it, or write a common space; it cannot be seen."),
    NOT_YAML("SPEC016", "This is not YAML: %1$s.", "%2$s"),
    SECOND_DOCUMENT(
            "SPEC017",
            "A file describes one model, but a second document begins here.",
            "Put it into a file of its own."),
    UNKNOWN_ALIAS(
            "SPEC018",
            "An alias repeats a value that is complete above it, but %1$s names no such value.",
            "Write the value itself."),
    TAG(
            "SPEC019",
            "A spec has no YAML tags, but this value has the tag %1$s.",
            "Remove the tag; quote what is a text."),
    TOO_DEEP("SPEC020", "A spec nests at most %1$d levels deep, but this value lies deeper.", "Flatten the value."),
    TOO_MANY_VALUES(
            "SPEC021",
            "A spec has at most %1$d values, aliases counted as often as they are used, but with this one it has more.",
            "Use fewer aliases, or a shorter list."),

    // Keys, and what kind of value they take.
    UNKNOWN_KEY("SPEC030", "%1$s is not a key of %2$s.", "%3$s"),
    DUPLICATE_KEY("SPEC031", "A key is given once, but %1$s is given again; the first is %2$s.", "Remove one of them."),
    DUPLICATE_PARAMETER(
            "SPEC032",
            "A parameter is declared once, but %1$s is declared again; the first is %2$s.",
            "Remove one of them."),
    KEY_NOT_TEXT("SPEC033", "A key is a text, but this one is %1$s.", "Write a name, a colon and the value."),
    MISSING_KEY("SPEC034", "%1$s is required, but is missing.", "%2$s"),
    WRONG_KIND("SPEC035", "%1$s must be %2$s, but is %3$s.", "%4$s"),
    UNKNOWN_WORD("SPEC036", "%1$s must be %2$s, but is %3$s.", "%4$s"),
    BAD_LATENCY(
            "SPEC037",
            "'typicalLatency' must be a time above zero and up to 24 hours, in ms, s or m, but is %1$s.",
            "Write for example 20.29s; leave it out if the page gives none."),
    BAD_PRICE(
            "SPEC038",
            "'price' must be an amount and a currency's three letters, but is %1$s.",
            "Write for example 0.067 USD; leave it out if the page gives a range or none."),
    OVERSIZED_NUMBER(
            "SPEC039",
            "%1$s must be a number of at most %3$d digits within the range of a double, but is %2$s.",
            "Correct the number, or leave it out."),
    EMPTY_TEXT("SPEC040", "%1$s must not be empty.", "Write what the model's page says."),
    EMPTY_NAME("SPEC041", "A parameter's name must not be empty.", "Write the name that goes over the wire."),
    AMBIGUOUS_TEXT(
            "SPEC050",
            Severity.WARNING,
            "%1$s is the text %2$s here, but other YAML parsers read %3$s when it is not quoted.",
            "Write \"%4$s\"."),
    EMPTY_VALUE(
            "SPEC051",
            Severity.WARNING,
            "%1$s is left empty, which is null.",
            "Write null, or the value; quote one that begins with #."),

    // Annotated interfaces.
    NOT_AN_INTERFACE("SPEC060", "@Model describes a model on an interface, but %1$s is %2$s.", "Make it an interface."),
    INTERFACE_EXTENDS(
            "SPEC061",
            "The interface of a model or of an object extends no other, but %1$s extends %2$s.",
            "Declare all parameters in it."),
    NOT_A_PARAMETER(
            "SPEC062",
            "Each abstract method of %1$s is a parameter, but %2$s has no @Parameter.",
            "Add @Parameter, or make the method static or default."),
    BAD_METHOD(
            "SPEC063",
            "A parameter is an abstract method without arguments that returns the parameter's type, but %1$s %2$s.",
            "Declare it for example as 'String prompt();'."),
    UNSUPPORTED_TYPE(
            "SPEC064",
            "A parameter is String, long, int, double, float, boolean, Object, an interface with @Parameter methods, or a List of these, but %1$s has the type %2$s.",
            "%3$s"),
    TOO_MANY_ITEMS(
            "SPEC065",
            "@Items say what lists hold, from outside inwards, but %1$s of type %2$s has no list that this one is for.",
            "Remove it, or make the type a List."),
    RECURSIVE_OBJECT(
            "SPEC066",
            "An object does not contain itself, but %1$s has the type %2$s, which it is inside of.",
            "Return Object: it takes any JSON value."),
    REQUIRED_AND_ADVISED("SPEC067", "A parameter is required or advised, but %1$s is both.", "Remove one of them."),
    PARAMETER_ELSEWHERE(
            "SPEC068",
            "@Parameter describes a method of an interface, but %1$s belongs to %2$s.",
            "Remove it, or move the method into the model's interface."),
    NO_PACKAGE(
            "SPEC069",
            "Generated classes belong to the package of their model, but %1$s is in none.",
            "Move it into a package."),
    NO_MODEL(
            "SPEC070",
            Severity.WARNING,
            "%1$s has methods with @Parameter, but nothing that is compiled with it has @Model.",
            "Add @Model to the interface of the model, or nothing is generated."),

    // Rules for models.
    BAD_SLUG(
            "SPEC101",
            "'slug' must begin with a letter or digit and go on with letters, digits, '.', '_' and '-', but is %1$s.",
            "Copy it from the address of the model's endpoint."),
    DUPLICATE_SLUG(
            "SPEC102",
            "Each model has a slug of its own, but %1$s is already described at %2$s.",
            "Remove one of them."),
    BAD_DOCS(
            "SPEC103",
            "'docs' must be an http or https address, but is %1$s.",
            "Copy the whole address of the model's page."),
    BAD_CLASS_NAME(
            "SPEC104",
            "'javaName' of a model must be an upper-case letter followed by letters and digits (ASCII), but is %1$s.",
            "Write for example FluxPro.",
            "The interface of a model must be named with an upper-case letter followed by letters and digits (ASCII), but is %1$s.",
            "Name it for example FluxPro."),
    BAD_MEMBER_NAME(
            "SPEC105",
            "%1$s must be a lower-case letter followed by letters and digits (ASCII) and no word of Java's, but is %2$s.",
            "Write for example maskImage.",
            "A method with 'name' must be named with a lower-case letter followed by letters and digits (ASCII) and no word of Java's, but is %2$s.",
            "Name it for example maskImage."),
    TEXT_TOO_LONG(
            "SPEC106",
            "%1$s must fit into a constant of a class file, %4$d characters and %5$d bytes, but has %2$d characters and %3$d bytes.",
            "Shorten it."),
    NAME_TOO_LONG("SPEC107", "%1$s must have at most %3$d characters, but has %2$d.", "%4$s"),
    TOO_MANY_PARAMETERS(
            "SPEC108",
            "%1$s has at most %3$d parameters, but this one has %2$d.",
            "Describe those that callers use; others can be sent with extra(name, value)."),
    TOO_MANY_ENUM_VALUES(
            "SPEC109",
            "%1$s has at most %3$d values in 'enum', but this one has %2$d.",
            "Leave 'enum' out and describe the values in 'description', or shorten it and set 'openEnum: true'.",
            "%1$s has at most %3$d values in 'enumValues', but this one has %2$d.",
            "Leave 'enumValues' out and describe the values in 'description', or shorten it and set 'openEnum = true'."),
    NESTED_TOO_DEEP(
            "SPEC110",
            "Objects and arrays nest at most %2$d levels deep, but %1$s lies deeper.",
            "Describe the deeper part as 'type: any'.",
            "Objects and lists nest at most %2$d levels deep, but %1$s lies deeper.",
            "Return Object for the deeper part; it takes any JSON value."),
    TOO_MANY_EXAMPLE_VALUES(
            "SPEC111",
            "%1$s may hold at most %3$d values, those inside lists and objects counted, but there are %2$d.",
            "Leave some out; defaults and examples are shown, never sent."),
    TOO_MUCH_TEXT(
            "SPEC112",
            "The texts of a model have at most %2$d characters together, a repeated text counted each time, but here they have %1$d.",
            "Shorten the descriptions and notes."),

    // Rules for parameters.
    KEYWORD_MISFIT(
            "SPEC120",
            "%1$s is for %2$s, but the type is %3$s.",
            "Remove %4$s, or correct 'type'.",
            "%1$s is for %2$s, but the method's type is %3$s.",
            "Remove it, or correct what the method returns."),
    ITEMS_MISSING(
            "SPEC121",
            "An array says what its items are, but %1$s has no 'items'.",
            "Add 'items: {type: string}' or such; 'type: any' takes all."),
    PROPERTIES_MISSING(
            "SPEC122",
            "An object says what its properties are, but %1$s has none.",
            "Add 'properties', or use 'type: any' for an object whose members are not known."),
    NEGATIVE_COUNT("SPEC123", "%1$s must not be negative, but is %2$d.", "Write 0 or more, or leave it out."),
    BAD_MULTIPLE(
            "SPEC124",
            "%1$s must be greater than 0, but is %2$s.",
            "Write the step between two values, or leave it out."),
    NOTHING_FITS("SPEC125", "%1$s is %2$s and %3$s is %4$s: no value fits both.", "Correct one of the two."),
    BAD_PATTERN("SPEC126", "%1$s is not a regular expression: %2$s.", "Correct the expression, or leave it out."),
    SLOW_PATTERN(
            "SPEC127",
            "%1$s takes too long on %2$s.",
            "Write the expression without repetitions inside repetitions, such as (a+)+."),
    EMPTY_ENUM(
            "SPEC128",
            "%1$s lists the allowed values, but is empty.",
            "List the values, or leave 'enum' out.",
            "%1$s lists the allowed values, but is empty.",
            "List the values, or leave 'enumValues' out."),
    DUPLICATE_ENUM_VALUE(
            "SPEC129", "%1$s lists each value once, but has %2$s again; the first is %3$s.", "Remove one of them."),
    NEEDS_ENUM(
            "SPEC130",
            "%1$s says something of an 'enum', but there is none.",
            "List the values in 'enum', or remove %2$s.",
            "%1$s says something of 'enumValues', but there are none.",
            "List the values in 'enumValues', or remove %2$s."),
    UNKNOWN_ENUM_NAME("SPEC131", "%1$s names the constants of values in 'enum', but %2$s is none of them.", "%3$s"),
    BAD_CONSTANT_NAME(
            "SPEC132",
            "%1$s must be an upper-case letter followed by upper-case letters, digits and '_' (ASCII), but is %2$s.",
            "Write for example AUTO_LOWER."),
    DUPLICATE_CONSTANT_NAME(
            "SPEC133",
            "%1$s gives each value a constant of its own, but %2$s and %3$s both get %4$s.",
            "Rename one of them."),
    WRONG_TYPE("SPEC134", "%1$s must be %2$s, but is %3$s.", "%4$s"),
    OUT_OF_RULE(
            "SPEC135",
            "%1$s is %2$s, but %3$s.",
            "Correct one of the two; if the page says both, leave the value out and say so in 'note'."),
    NOT_IN_ENUM("SPEC136", "%1$s must be one of the values in 'enum', but is %2$s.", "%3$s"),
    UNKNOWN_PROPERTY("SPEC137", "%1$s has the member %2$s, which is not in 'properties'.", "%3$s"),
    MISSING_PROPERTY("SPEC138", "%1$s lacks the member %2$s, which is required.", "Add it, or correct 'required'."),
    REQUIRED_NULL(
            "SPEC139",
            "A required parameter cannot be left to its default, but %1$s is required and its default is null.",
            "Remove 'default', or write 'required: advised' if calls succeed without it.",
            "A required parameter cannot be left to its default, but %1$s is required and its default is null.",
            "Remove 'defaultValue', or write 'advised = true' if calls succeed without it."),

    // The sample of the model's page.
    SAMPLE_OF_ANOTHER_MODEL(
            "SPEC140",
            "A sample sends some of the parameters, but this one has %1$s and the spec has %2$s: one of them belongs to another model.",
            "%3$s"),
    SAMPLE_NAME_UNKNOWN(
            "SPEC141", Severity.WARNING, "The sample has %1$s, which is not among the parameters of the spec.", "%2$s"),
    SAMPLE_LACKS_REQUIRED(
            "SPEC142",
            Severity.WARNING,
            "%1$s is required, but the sample of the model's page leaves it out.",
            "Write 'required: advised' if calls succeed without it."),

    // A list of the model's page.
    CUT_OFF_MARK(
            "SPEC143",
            "%1$s lists values, but %2$s is how the page says that its list is cut off.",
            "Remove it and add 'openEnum: true'.",
            "%1$s lists values, but %2$s is how the page says that its list is cut off.",
            "Remove it and add 'openEnum = true'."),

    // Names of generated code: the plan's.
    NO_JAVA_NAME(
            "SPEC201",
            "A Java name is made of ASCII letters and digits, but %1$s has no such name: %2$s.",
            "Add 'javaName', for example 'javaName: %3$s'.",
            "A Java name is made of ASCII letters and digits, but %1$s has no such name: %2$s.",
            "Name the method for example %3$s, and write its name on the wire as its 'name'."),
    MEMBER_CLASH(
            "SPEC202",
            "Java names must differ, but %1$s needs the method %2$s, which %3$s has (%4$s).",
            "Add 'javaName: %5$s' to one of them.",
            "Java names must differ, but %1$s needs the method %2$s, which %3$s has (%4$s).",
            "Rename one of the methods, for example to %5$s, and write its name on the wire as its 'name'."),
    NESTED_CLASS_CLASH(
            "SPEC203",
            "Class names must differ in more than case, but %1$s needs the class %2$s and %3$s has %5$s (%4$s).",
            "Add 'javaName: %6$s' to one of them.",
            "Class names must differ in more than case, but %1$s needs the class %2$s and %3$s has %5$s (%4$s).",
            "Rename one of the methods, for example to %6$s, and write its name on the wire as its 'name'."),
    ENCLOSING_CLASS_CLASH(
            "SPEC204",
            "A class must not be named like one around it, but %1$s needs the class %2$s inside a class of that name.",
            "Add 'javaName: %3$s'.",
            "A class must not be named like one around it, but %1$s needs the class %2$s inside a class of that name.",
            "Rename the method, for example to %3$s, and write its name on the wire as its 'name'."),
    NO_CONSTANT_NAME(
            "SPEC205",
            "A Java constant is made of ASCII letters and digits, but the value %1$s of %2$s has no such name: %3$s.",
            "Add 'enumNames: {%4$s: NAME}'.",
            "A Java constant is made of ASCII letters and digits, but the value %1$s of %2$s has no such name: %3$s.",
            "Add 'enumNames = @EnumName(value = %4$s, name = \"NAME\")'."),
    CONSTANT_CLASH(
            "SPEC206",
            "Constants must differ, but the values %2$s and %1$s of %3$s both give %4$s.",
            "Add 'enumNames: {%5$s: %6$s}'.",
            "Constants must differ, but the values %2$s and %1$s of %3$s both give %4$s.",
            "Add 'enumNames = @EnumName(value = %5$s, name = \"%6$s\")'."),
    CLASS_CLASH(
            "SPEC207",
            "Class names must differ in more than case, but the %1$s needs the class %2$s and the %3$s has %5$s (%4$s).",
            "Add 'javaName: %6$s' to one of the models.",
            "Class names must differ in more than case, but the %1$s needs the class %2$s and the %3$s has %5$s (%4$s).",
            "Rename one of the interfaces, for example to %6$s."),
    FILE_NAME_TOO_LONG(
            "SPEC208",
            "The name of a class's file has at most %4$d characters, but %1$s needs the file %2$s, which has %3$d.",
            "Add a shorter 'javaName' to it or to an object around it.",
            "The name of a class's file has at most %4$d characters, but %1$s needs the file %2$s, which has %3$d.",
            "Give it or a method around it a shorter name, and write its name on the wire as its 'name'."),
    TOO_MANY_MODELS(
            "SPEC209",
            "A set has at most %2$d models, but this one has %1$d.",
            "Divide the specs over several modules, each with a folder of its own."),
    BAD_CLIENT(
            "SPEC210",
            "'client' of @GenerateModels must be an upper-case letter followed by letters and digits (ASCII), up to 80 together, no common class of Java's and no device of Windows, but is %1$s.",
            "Write for example client = \"MyModels\"."),
    CLASS_EXISTS(
            "SPEC211",
            "The class %1$s is to be generated, but is there already.",
            "Rename or move the class in the sources, or give the model another 'javaName', or its interface another name."),
    NOT_WRITTEN(
            "SPEC212",
            "Generated code cannot be written: %1$s.",
            "Check the output folders, their permissions and the space on their disk.");

    private final String id;
    private final Severity severity;
    private final String text;
    private final String textInJava;

    Message(String id, String wording, String fix) {
        this(id, Severity.ERROR, wording, fix);
    }

    Message(String id, Severity severity, String wording, String fix) {
        this(id, severity, wording, fix, wording, fix);
    }

    /** A message that shows what to write, which differs between the two forms of a spec. */
    Message(String id, String wording, String fix, String wordingInJava, String fixInJava) {
        this(id, Severity.ERROR, wording, fix, wordingInJava, fixInJava);
    }

    Message(String id, Severity severity, String wording, String fix, String wordingInJava, String fixInJava) {
        this.id = id;
        this.severity = severity;
        this.text = wording + " " + fix;
        this.textInJava = wordingInJava + " " + fixInJava;
    }

    /** The stable id, for example {@code SPEC012}. */
    public String id() {
        return id;
    }

    /** Whether it fails the build. */
    public Severity severity() {
        return severity;
    }

    /** Whether annotated interfaces get another text than spec files. */
    public boolean hasJavaForm() {
        return !text.equals(textInJava);
    }

    /**
     * The problem at a place.
     *
     * @param origin where; a place in Java source gets the text for annotated interfaces
     * @param arguments what the wording and the fix ask for
     * @return a problem whose message is the wording and the fix, on one line
     */
    public Problem at(Origin origin, Object... arguments) {
        String message = String.format(Locale.ROOT, origin.isJava() ? textInJava : text, arguments);
        // Libraries' explanations quote what they were given; a diagnostic is one line whatever that holds.
        return new Problem(
                origin, id, severity, message.replaceAll("\\p{Cntrl}", " ").trim());
    }
}
