package dev.parley.it;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.ejb.Timeout;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.Test;

/** What classes of ours do and leave, over all modules. */
class HabitsTest {

    private static final String ROOT = "dev.parley";

    @Test
    void noTimerDiesOfATickThatFailed() {
        methods()
                .that()
                .areAnnotatedWith(Timeout.class)
                .should()
                .beDeclaredInClassesThat(new DescribedPredicate<>("are intercepted by SteadyTicks") {
                    @Override
                    public boolean test(JavaClass timer) {
                        return timer.tryGetAnnotationOfType(Interceptors.class.getName())
                                .flatMap(found -> found.get("value"))
                                .filter(value ->
                                        ((JavaClass[]) value)[0].getName().equals(ROOT + ".shared.SteadyTicks"))
                                .isPresent();
                    }
                })
                .check(ProductClasses.ALL);
    }

    @Test
    void timersAreInClassesNamedTimer() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Timer")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.ejb.TimerService")
                .check(ProductClasses.ALL);
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
                .check(ProductClasses.ALL);
    }

    /** Hibernate translates a query again whenever its result is scrolled through, and nobody closes the stream. */
    @Test
    void noResultOfAQueryIsStreamed() {
        noClasses()
                .should(callMethod(Query.class, "getResultStream"))
                .orShould(callMethod(TypedQuery.class, "getResultStream"))
                .check(ProductClasses.ALL);
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
                .check(ProductClasses.ALL);
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
                .check(ProductClasses.ALL);
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
                .check(ProductClasses.ALL);
    }
}
