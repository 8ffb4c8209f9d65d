package dev.segmind4j;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows between packages, and who may read a clock. */
class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.segmind4j");

    private static final JavaClasses ALL = new ClassFileImporter().importPackages("dev.segmind4j");

    private static final String[] PUBLIC = {
        "dev.segmind4j.annotation",
        "dev.segmind4j.catalog",
        "dev.segmind4j.client",
        "dev.segmind4j.error",
        "dev.segmind4j.job",
        "dev.segmind4j.poll",
        "dev.segmind4j.request",
        "dev.segmind4j.support"
    };

    private static final Set<String> CLOCKS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.Thread.sleep",
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone");

    @Test
    void onlyTheTimeSeamReadsAClockOrSleepsTestsIncluded() {
        noClasses()
                .that(DescribedPredicate.not(resideInAPackage("dev.segmind4j.internal.time")))
                .should(callMethodWhere(new DescribedPredicate<JavaMethodCall>("the time is read or waited for") {
                    @Override
                    public boolean test(JavaMethodCall call) {
                        return CLOCKS.contains(call.getTargetOwner().getFullName() + "."
                                + call.getTarget().getName());
                    }
                }))
                .check(ALL);
    }

    @Test
    void nothingPublicShowsAnInternalType() {
        List<String> shown = new ArrayList<>();
        for (JavaClass type : MAIN.that(resideInAnyPackage(PUBLIC))) {
            if (!type.getModifiers().contains(JavaModifier.PUBLIC)) {
                continue;
            }
            type.getMembers().stream()
                    .filter(ArchitectureTest::isVisible)
                    .forEach(member -> member.getAllInvolvedRawTypes().stream()
                            .filter(resideInAPackage("..internal.."))
                            .forEach(internal -> shown.add(member.getFullName() + " shows " + internal.getName())));
            type.getRawSuperclass()
                    .map(JavaClass.class::cast)
                    .filter(resideInAPackage("..internal.."))
                    .ifPresent(parent -> shown.add(type.getName() + " extends " + parent.getName()));
            for (JavaType parent : type.getInterfaces()) {
                if (parent.toErasure().getPackageName().contains(".internal")) {
                    shown.add(type.getName() + " implements " + parent.getName());
                }
            }
        }
        assertThat(shown).isEmpty();
    }

    private static boolean isVisible(JavaMember member) {
        return (member.getModifiers().contains(JavaModifier.PUBLIC)
                        || member.getModifiers().contains(JavaModifier.PROTECTED))
                && !member.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !(member instanceof JavaMethod method
                        && method.getModifiers().contains(JavaModifier.BRIDGE));
    }

    @Test
    void theRuntimeKnowsNeitherProcessorNorEmulator() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.segmind4j.processor..", "dev.segmind4j.emulator..", "dev.segmind4j.models..")
                .check(MAIN);
    }

    @Test
    void valuesAndErrorsKnowNoMachinery() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.segmind4j.annotation",
                        "dev.segmind4j.catalog",
                        "dev.segmind4j.request",
                        "dev.segmind4j.job",
                        "dev.segmind4j.error",
                        "dev.segmind4j.support")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.segmind4j.internal..", "dev.segmind4j.client..")
                .check(MAIN);
    }

    @Test
    void onlyTheEngineKnowsTheEngine() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.segmind4j.internal.http..",
                        "dev.segmind4j.internal.reply..",
                        "dev.segmind4j.internal.file..",
                        "dev.segmind4j.internal.schedule..",
                        "dev.segmind4j.internal.thread..",
                        "dev.segmind4j.internal.time..",
                        "dev.segmind4j.poll..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.segmind4j.internal.engine..")
                .check(MAIN);
    }

    /** One way: Engine, then jobs, then calls, then limits and what is told. */
    @Test
    void insideTheEngineTheArrowsGoOneWay() {
        arrow("limit", "call", "job");
        arrow("tell", "call", "job");
        arrow("call", "job");
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.segmind4j.internal.engine.limit..",
                        "dev.segmind4j.internal.engine.tell..",
                        "dev.segmind4j.internal.engine.call..",
                        "dev.segmind4j.internal.engine.job..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.segmind4j.internal.engine")
                .check(MAIN);
    }

    private static void arrow(String from, String... never) {
        for (String to : never) {
            noClasses()
                    .that()
                    .resideInAPackage("dev.segmind4j.internal.engine." + from + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("dev.segmind4j.internal.engine." + to + "..")
                    .check(MAIN);
        }
    }

    @Test
    void limitsKnowNothingButTimeAndThatSomebodyWaits() {
        classes()
                .that()
                .resideInAPackage("dev.segmind4j.internal.engine.limit")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.segmind4j.internal.engine.limit",
                        "dev.segmind4j.internal.time",
                        "java..",
                        "org.jspecify..")
                .check(MAIN);
    }

    /** Whatever grows with a reply is done on the thread of its call: read, understood, searched. */
    @Test
    void noReplyIsReadOnTheEnginesThread() {
        noClasses()
                .that()
                .resideInAPackage("dev.segmind4j.internal.engine..")
                .should()
                .callCodeUnitWhere(
                        new DescribedPredicate<JavaCall<?>>("a reply is read, but not on the thread of the call") {
                            @Override
                            public boolean test(JavaCall<?> call) {
                                return readsAReply(call) && !isOnTheCallsThread(call.getOrigin());
                            }
                        })
                .check(MAIN);
    }

    private static boolean readsAReply(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        boolean takesReply = call.getTarget().getRawParameterTypes().stream()
                .anyMatch(type -> type.getName().equals("dev.segmind4j.internal.http.HttpReply"));
        return (owner.startsWith("dev.segmind4j.internal.reply") && takesReply)
                || owner.startsWith("dev.segmind4j.internal.reply.json")
                || (owner.endsWith(".internal.http.HttpReply")
                        && call.getTarget().getName().equals("text"));
    }

    private static boolean isOnTheCallsThread(JavaCodeUnit code) {
        String owner = code.getOwner().getSimpleName();
        return code.getName().equals("decode")
                || owner.equals("JobQuestions")
                || Set.of("Refusal.of", "ServerClock.sees").contains(owner + "." + code.getName());
    }

    @Test
    void jsonIsReadWithoutKnowingWhatItSays() {
        classes()
                .that()
                .resideInAPackage("dev.segmind4j.internal.reply.json")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.segmind4j.internal.reply.json", "dev.segmind4j.support", "java..", "org.jspecify..")
                .check(MAIN);
    }

    @Test
    void schedulesAreArithmetic() {
        classes()
                .that()
                .resideInAPackage("dev.segmind4j.internal.schedule")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.segmind4j.internal.schedule", "java..", "org.jspecify..")
                .check(MAIN);
    }

    /** A policy is asked by the engine and knows nothing of it, nor of HTTP. */
    @Test
    void pollingKnowsJobsAndSchedulesOnly() {
        classes()
                .that()
                .resideInAPackage("dev.segmind4j.poll")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.segmind4j.poll",
                        "dev.segmind4j.job",
                        "dev.segmind4j.internal.schedule",
                        "dev.segmind4j.internal.time",
                        "java..",
                        "org.jspecify..")
                .check(MAIN);
    }

    /** What is larger has more than one role. A flat builder has none but its list of settings. */
    @Test
    void noClassIsLongerThan350Lines() throws IOException {
        List<String> longer = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith(".java"))::iterator) {
                long lines = Files.readAllLines(file).size();
                if (lines > 350 && !file.endsWith("ParameterInfoBuilder.java")) {
                    longer.add(file + ": " + lines);
                }
            }
        }
        assertThat(longer).isEmpty();
    }

    @Test
    void theTimeSeamKnowsNothingOfUsButThreads() {
        classes()
                .that()
                .resideInAPackage("dev.segmind4j.internal.time")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.segmind4j.internal.time", "dev.segmind4j.internal.thread", "java..", "org.jspecify..")
                .check(MAIN);
    }

    @Test
    void threadsKnowNothingOfWhatRunsOnThem() {
        classes()
                .that()
                .resideInAPackage("dev.segmind4j.internal.thread")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.segmind4j.internal.thread", "java..", "org.jspecify..")
                .check(MAIN);
    }

    @Test
    void onlyPlainThreadsMakesThreads() {
        noClasses()
                .that()
                .doNotHaveSimpleName("PlainThreads")
                .should()
                .callConstructorWhere(new DescribedPredicate<JavaConstructorCall>("a thread is made") {
                    @Override
                    public boolean test(JavaConstructorCall call) {
                        return call.getTargetOwner().isAssignableTo(Thread.class);
                    }
                })
                .check(MAIN);
    }

    @Test
    void onlyHttpAndDownloadsKnowOkHttpsClient() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.segmind4j.internal.engine..", "dev.segmind4j.internal.reply..")
                .and()
                .doNotHaveSimpleName("Settings")
                .and()
                .doNotHaveSimpleName("Engine")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("okhttp3.OkHttpClient")
                .check(MAIN);
    }
}
