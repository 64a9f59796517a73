package dev.parley.it;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dev.parley.it.support.Places;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house over all modules. */
class ArchitectureTest {

    private static final String ROOT = "dev.parley";

    /** The floors, from the ground up; an arrow goes down only. A package that is missing here fails. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("shared", "cluster", "settings", "security", "audit"),
            List.of("channel", "contact", "workforce", "licensing", "apikey"),
            List.of("attachment", "conversation"),
            List.of("routing", "routing.engine"),
            List.of(
                    "administration",
                    "intake",
                    "intake.missed",
                    "intake.flood",
                    "intake.compliance",
                    "outbound",
                    "supervision",
                    "desk"),
            List.of("recovery", "demo"));

    private static final List<String> ADAPTERS = List.of("x", "facebook", "whatsapp", "apple", "feeds");

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .importPaths(Stream.of(
                            "jca-connectors/connector-api",
                            "jca-connectors/connector-kit",
                            "jca-connectors/x",
                            "jca-connectors/facebook",
                            "jca-connectors/whatsapp",
                            "jca-connectors/apple",
                            "jca-connectors/feeds",
                            "ejb",
                            "web")
                    .map(module -> Places.root().resolve(module).resolve("target/classes"))
                    .toArray(Path[]::new));

    @Test
    void theRoutingEngineIsPureJava() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".routing.engine..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", ROOT + ".routing.engine.."))
                .check(PRODUCT);
    }

    @Test
    void anArrowBetweenFloorsGoesDownOnly() {
        List<String> allowed = new ArrayList<>();
        for (List<String> floor : FLOORS) {
            floor.forEach(feature -> allowed.add(ROOT + "." + feature));
            for (String feature : floor) {
                List<String> forbidden = FLOORS.stream()
                        .flatMap(List::stream)
                        .map(name -> ROOT + "." + name)
                        .filter(name -> !allowed.contains(name))
                        .toList();
                if (!forbidden.isEmpty()) {
                    noClasses()
                            .that()
                            .resideInAPackage(ROOT + "." + feature)
                            .should()
                            .dependOnClassesThat(resideInAnyPackage(forbidden.toArray(String[]::new)))
                            .check(PRODUCT);
                }
            }
        }
    }

    @Test
    void everyPackageHasAFloor() {
        List<String> known = FLOORS.stream().flatMap(List::stream).toList();
        assertThat(packages())
                .filteredOn(name -> !name.startsWith("connector") && !name.startsWith("web"))
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void featuresFormNoCircle() {
        SlicesRuleDefinition.slices()
                .matching(ROOT + ".(*)..")
                .should()
                .beFreeOfCycles()
                .check(PRODUCT.that(not(resideInAnyPackage(ROOT + ".web..", ROOT + ".connector.."))));
    }

    @Test
    void onlyJpaClassesAndStoresTouchTheEntityManager() {
        noClasses()
                .that(not(DescribedPredicate.describe(
                        "are repositories or persist in their own right",
                        type -> type.getSimpleName().startsWith("Jpa") || REPOSITORIES.contains(type.getSimpleName()))))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.persistence.EntityManager")
                .check(PRODUCT);
    }

    /** Small classes that keep one thing each and need no port of their own. */
    private static final List<String> REPOSITORIES = List.of(
            "AccountStore",
            "AttachedDataQuery",
            "AuditLog",
            "Drafts",
            "InteractionQuery",
            "KeyChunks",
            "Licences",
            "NewRows",
            "PostQuery",
            "RoutingDecisions",
            "RoutingSignals",
            "StoringPages");

    @Test
    void pagesSeeNoEntities() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".web..")
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .check(PRODUCT);
    }

    @Test
    void pagesSeeNoConnectorAndNoRepository() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".web..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage(ROOT + ".connector..").and(not(resideInAPackage(ROOT + ".connector.api"))))
                .orShould()
                .dependOnClassesThat()
                .haveSimpleNameStartingWith("Jpa")
                .check(PRODUCT);
    }

    @Test
    void timersAreInClassesNamedTimer() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Timer")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.ejb.TimerService")
                .check(PRODUCT);
    }

    @Test
    void anAdapterSeesNeitherTheApplicationNorAnotherAdapter() {
        for (String adapter : ADAPTERS) {
            String own = ROOT + ".connector." + adapter + "..";
            noClasses()
                    .that()
                    .resideInAPackage(own)
                    .should()
                    .dependOnClassesThat(resideInAPackage(ROOT + "..")
                            .and(not(resideInAnyPackage(own, ROOT + ".connector.kit..", ROOT + ".connector.api.."))))
                    .check(PRODUCT);
        }
    }

    @Test
    void nobodyReadsTheSystemClockButItsSource() {
        noClasses()
                .that()
                .doNotHaveSimpleName("ClockSource")
                .and()
                .doNotHaveSimpleName("BaseManagedConnectionFactory")
                .should(callMethod(Instant.class, "now"))
                .orShould(callMethod(System.class, "currentTimeMillis"))
                .orShould(callMethod(Clock.class, "systemUTC"))
                .orShould(callMethod(java.time.LocalDateTime.class, "now"))
                .check(PRODUCT);
    }

    @Test
    void entitiesHaveNoSetters() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .and()
                .areNotPrivate()
                .should()
                .haveNameNotMatching("set[A-Z].*")
                .check(PRODUCT);
    }

    @Test
    void managedConnectionFactoriesCompareByValue() {
        List<JavaClass> factories = PRODUCT.stream()
                .filter(type -> type.isAssignableTo("jakarta.resource.spi.ManagedConnectionFactory"))
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .toList();
        assertThat(factories).isNotEmpty().allSatisfy(type -> {
            assertThat(type.tryGetMethod("equals", Object.class)).isPresent();
            assertThat(type.tryGetMethod("hashCode")).isPresent();
        });
    }

    @Test
    void threadsBelongToTheContainer() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.Executors")
                .orShould()
                .callConstructor(Thread.class, Runnable.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Timer")
                .check(PRODUCT);
        assertThat(ExecutorService.class).isNotNull();
    }

    @Test
    void logsGoThroughSystemLogger() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.util.logging..", "org.slf4j.."))
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(PRODUCT);
    }

    @Test
    void namesSayTheRole() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .check(PRODUCT);
    }

    @Test
    void platformFailuresHaveOneRoot() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".connector.api")
                .and()
                .areAssignableTo(Exception.class)
                .should()
                .beAssignableTo("dev.parley.connector.api.PlatformException")
                .check(PRODUCT);
    }

    /** A rule over a package that does not exist can never fail: every package named above has classes. */
    @Test
    void theGuardsGuardSomething() {
        List<String> packages = packages();
        assertThat(packages).contains("connector.api", "connector.kit", "routing.engine");
        ADAPTERS.forEach(adapter -> assertThat(packages).contains("connector." + adapter));
        assertThat(packages).anyMatch(name -> name.startsWith("web"));
        assertThat(REPOSITORIES)
                .allSatisfy(name -> assertThat(PRODUCT)
                        .anyMatch(type -> type.getSimpleName().equals(name)));
    }

    private static List<String> packages() {
        return PRODUCT.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOT + "."))
                .map(name -> name.substring(ROOT.length() + 1))
                .distinct()
                .toList();
    }
}
