package dev.segmind4j.processor;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data flows one way, {@code read -> model -> check -> plan -> emit -> write}, and depends on nothing but its input. */
class ArchitectureTest {
    private static final String OURS = "dev.segmind4j.processor";

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(OURS);

    private static final Set<String> PACKAGES = Set.of("read", "model", "check", "plan", "emit", "write", "pages");

    /** What differs from machine to machine and from run to run; {@code Class.method}. */
    private static final Set<String> SURROUNDINGS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.getProperty",
            "java.lang.System.getenv",
            "java.lang.System.identityHashCode",
            "java.lang.System.lineSeparator",
            "java.lang.Thread.sleep",
            "java.lang.Math.random",
            "java.nio.charset.Charset.defaultCharset",
            "java.nio.file.Path.toAbsolutePath",
            "java.io.File.getAbsolutePath",
            "java.io.File.getAbsoluteFile",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZoneId.systemDefault",
            "java.util.Locale.getDefault",
            "java.util.TimeZone.getDefault",
            "java.util.UUID.randomUUID",
            "java.util.Random.<init>");

    /** Methods that take the default locale or charset when they are not told another; {@code Class.method(parameters)}. */
    private static final Set<String> DEFAULTS = Set.of(
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.lang.String.getBytes()",
            "java.lang.String.<init>([B)",
            "java.lang.String.format(java.lang.String,[Ljava.lang.Object;)",
            "java.lang.String.formatted([Ljava.lang.Object;)",
            "java.io.InputStreamReader.<init>(java.io.InputStream)",
            "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
            "java.io.FileReader.<init>(java.io.File)",
            "java.io.FileReader.<init>(java.lang.String)",
            "java.io.FileWriter.<init>(java.io.File)",
            "java.io.FileWriter.<init>(java.lang.String)",
            "java.io.PrintWriter.<init>(java.io.OutputStream)",
            "java.util.Scanner.<init>(java.io.InputStream)",
            "java.util.Formatter.<init>()");

    @ParameterizedTest
    @CsvSource({
        "model, ''",
        "read, model",
        "check, model",
        "plan, model",
        "emit, model plan",
        "write, emit",
    })
    void a_phase_sees_only_what_comes_before_it(String phase, String before) {
        String[] unseen = PACKAGES.stream()
                .filter(other ->
                        !other.equals(phase) && !List.of(before.split(" ")).contains(other))
                .map(other -> OURS + "." + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(OURS + "." + phase + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(unseen).or(resideInAPackage(OURS)))
                .check(MAIN);
    }

    @Test
    void only_reading_knows_yaml() {
        noClasses()
                .that(DescribedPredicate.not(resideInAPackage(OURS + ".read..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.snakeyaml..")
                .check(MAIN);
    }

    @Test
    void only_reading_writing_and_the_processor_itself_know_the_compiler() {
        DescribedPredicate<JavaClass> compiler = resideInAnyPackage(
                        "javax.lang.model..", "javax.annotation.processing..", "javax.tools..", "com.sun..")
                .and(isNamed("javax.lang.model.SourceVersion", "javax.lang.model.element.Modifier")
                        .negate());
        noClasses()
                .that()
                .resideInAnyPackage(OURS + ".model..", OURS + ".check..", OURS + ".plan..", OURS + ".emit..")
                .should()
                .dependOnClassesThat(compiler)
                .check(MAIN);
        noClasses()
                .that()
                .resideInAPackage(OURS + ".write..")
                .should()
                .dependOnClassesThat(compiler.and(isNamed(
                                "javax.lang.model.element.Element",
                                "javax.annotation.processing.Filer",
                                "javax.annotation.processing.FilerException",
                                "javax.tools.FileObject",
                                "javax.tools.JavaFileObject",
                                "javax.tools.JavaFileManager$Location",
                                "javax.tools.StandardLocation")
                        .negate()))
                .check(MAIN);
    }

    @Test
    void only_emitting_knows_java_poet() {
        noClasses()
                .that(DescribedPredicate.not(resideInAPackage(OURS + ".emit..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.palantir..")
                .check(MAIN);
    }

    @Test
    void nothing_knows_the_runtime_which_is_on_another_path() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAPackage("dev.segmind4j..").and(DescribedPredicate.not(resideInAPackage(OURS + ".."))))
                .check(MAIN);
    }

    @Test
    void nothing_reads_its_surroundings() {
        // A command takes paths as a shell has them.
        noClasses()
                .that(isNamed(OURS + ".pages.ModelPages").negate())
                .should()
                .accessTargetWhere(surroundings())
                .check(MAIN);
    }

    /** Reads what nothing may read. */
    private static final class Offender {
        static List<Object> surroundings(Stream<byte[]> texts, Path path) {
            return List.of(System.nanoTime(), path.toAbsolutePath(), texts.map(String::new), "I".toLowerCase());
        }
    }

    @Test
    void reading_surroundings_is_noticed_in_calls_and_references() {
        EvaluationResult result = noClasses()
                .should()
                .accessTargetWhere(surroundings())
                .evaluate(new ClassFileImporter().importClasses(Offender.class));

        assertThat(result.getFailureReport().getDetails()).hasSize(4);
    }

    private static DescribedPredicate<JavaAccess<?>> surroundings() {
        return DescribedPredicate.describe(
                "clock, defaults or environment are read", ArchitectureTest::readsSurroundings);
    }

    private static boolean readsSurroundings(JavaAccess<?> access) {
        String target =
                access.getTargetOwner().getFullName() + "." + access.getTarget().getName();
        if (SURROUNDINGS.contains(target)) {
            return true;
        }
        return access instanceof JavaCodeUnitAccess<?> call
                && DEFAULTS.contains(target
                        + call.getTarget().getRawParameterTypes().stream()
                                .map(JavaClass::getName)
                                .collect(Collectors.joining(",", "(", ")")));
    }

    @Test
    void nothing_static_is_assigned_again() {
        fields().that().areStatic().should().beFinal().check(MAIN);
    }

    @Test
    void nothing_static_can_be_changed() throws ReflectiveOperationException {
        Set<Class<?>> values = Set.of(
                String.class,
                int.class,
                long.class,
                char.class,
                boolean.class,
                double.class,
                Pattern.class,
                BigDecimal.class,
                Comparator.class);
        for (JavaClass type : MAIN) {
            for (JavaField field : type.getFields()) {
                if (!field.getModifiers().contains(JavaModifier.STATIC)
                        || field.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                    continue;
                }
                Class<?> declared = field.getRawType().reflect();
                Field reflected = field.reflect();
                reflected.setAccessible(true);
                Object value = reflected.get(null);
                if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
                    assertThat(catchThrowable(
                                    value instanceof Map<?, ?> map ? map::clear : ((Collection<?>) value)::clear))
                            .as(field.getFullName())
                            .isInstanceOf(UnsupportedOperationException.class);
                } else {
                    assertThat(values.contains(declared)
                                    || declared.isEnum()
                                    || declared.isRecord()
                                    || declared.getName().startsWith("com.palantir.javapoet."))
                            .as(field.getFullName() + " of " + declared)
                            .isTrue();
                }
            }
        }
    }

    private static DescribedPredicate<JavaClass> isNamed(String... names) {
        return new DescribedPredicate<>("named " + List.of(names)) {
            @Override
            public boolean test(JavaClass type) {
                return List.of(names).contains(type.getBaseComponentType().getFullName());
            }
        };
    }
}
