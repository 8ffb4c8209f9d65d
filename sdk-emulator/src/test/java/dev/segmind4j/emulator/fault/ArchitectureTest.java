package dev.segmind4j.emulator.fault;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the laboratory may stand on, and that nothing of this module waits by sleeping. */
class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.segmind4j.emulator");

    private static final JavaClasses ALL = new ClassFileImporter().importPackages("dev.segmind4j.emulator");

    private static final Set<String> CLOCKS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.Thread.sleep",
            "java.util.concurrent.TimeUnit.sleep",
            "java.time.Instant.now",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone");

    @Test
    void onlyTheClocksReadAClockAndNobodySleepsTestsIncluded() {
        noClasses()
                .that(DescribedPredicate.not(resideInAPackage("dev.segmind4j.emulator.clock")))
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
    void theLaboratoryStandsAlone() {
        classes()
                .that()
                .resideInAPackage("dev.segmind4j.emulator.fault")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.segmind4j.emulator.fault",
                        "dev.segmind4j.support",
                        "com.squareup.moshi",
                        "okio",
                        "java..",
                        "org.jspecify..")
                .check(MAIN);
    }

    @Test
    void nobodyElseNeedsIt() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.segmind4j.emulator.fault")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.segmind4j.emulator.fault")
                .check(MAIN);
    }
}
