package dev.parley.it;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ArrayList;
import java.util.List;
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
                    "intake.targeting",
                    "outbound",
                    "supervision",
                    "desk"),
            List.of("recovery", "demo"));

    private static final List<String> ADAPTERS = List.of("x", "facebook", "whatsapp", "apple", "feeds");

    @Test
    void theRoutingEngineIsPureJava() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".routing.engine..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", ROOT + ".routing.engine.."))
                .check(ProductClasses.ALL);
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
                            .check(ProductClasses.ALL);
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
                .check(ProductClasses.ALL.that(not(resideInAnyPackage(ROOT + ".web..", ROOT + ".connector.."))));
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
                .check(ProductClasses.ALL);
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
            "StoringPages",
            "TakersQuery");

    /** The container refuses such calls, and only when they are made. */
    @Test
    void nobodyCallsWhatAnEnterpriseBeanDoesNotOffer() {
        List<String> calls = ProductClasses.ALL.stream()
                .filter(type ->
                        type.isAnnotatedWith("jakarta.ejb.Stateless") || type.isAnnotatedWith("jakarta.ejb.Singleton"))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> !method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.STATIC))
                .flatMap(method -> method.getCallsOfSelf().stream())
                .filter(call -> !call.getOriginOwner()
                        .getName()
                        .startsWith(call.getTargetOwner().getName()))
                .map(call -> call.getDescription())
                .toList();
        assertThat(calls).isEmpty();
    }

    /** A page that neither application lists is answered with 404. */
    @Test
    void everyPageAndResourceIsListedByItsApplication() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".web..")
                .and()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .should(new ArchCondition<>("be listed by one of the applications") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean listed = type.getDirectDependenciesToSelf().stream()
                                .anyMatch(use -> use.getOriginClass().isAssignableTo("jakarta.ws.rs.core.Application"));
                        if (!listed) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " is not listed"));
                        }
                    }
                })
                .check(ProductClasses.ALL);
    }

    @Test
    void pagesSeeNoEntities() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".web..")
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .check(ProductClasses.ALL);
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
                .check(ProductClasses.ALL);
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
                    .check(ProductClasses.ALL);
        }
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
                .check(ProductClasses.ALL);
    }

    @Test
    void managedConnectionFactoriesCompareByValue() {
        List<JavaClass> factories = ProductClasses.ALL.stream()
                .filter(type -> type.isAssignableTo("jakarta.resource.spi.ManagedConnectionFactory"))
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .toList();
        assertThat(factories).isNotEmpty().allSatisfy(type -> {
            assertThat(type.tryGetMethod("equals", Object.class)).isPresent();
            assertThat(type.tryGetMethod("hashCode")).isPresent();
        });
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
                .check(ProductClasses.ALL);
    }

    /** A rule over a package that does not exist can never fail: every package named above has classes. */
    @Test
    void theGuardsGuardSomething() {
        List<String> packages = packages();
        assertThat(packages).contains("connector.api", "connector.kit", "routing.engine");
        ADAPTERS.forEach(adapter -> assertThat(packages).contains("connector." + adapter));
        assertThat(packages).anyMatch(name -> name.startsWith("web"));
        assertThat(REPOSITORIES)
                .allSatisfy(name -> assertThat(ProductClasses.ALL)
                        .anyMatch(type -> type.getSimpleName().equals(name)));
    }

    private static List<String> packages() {
        return ProductClasses.ALL.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOT + "."))
                .map(name -> name.substring(ROOT.length() + 1))
                .distinct()
                .toList();
    }
}
