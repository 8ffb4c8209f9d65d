package dev.segmind4j;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
                        "dev.segmind4j.internal.time..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.segmind4j.internal.engine..")
                .check(MAIN);
    }

    @Test
    void theTimeSeamKnowsNothingOfUs() {
        classes()
                .that()
                .resideInAPackage("dev.segmind4j.internal.time")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.segmind4j.internal.time", "java..", "org.jspecify..")
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
