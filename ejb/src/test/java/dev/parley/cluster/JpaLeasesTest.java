package dev.parley.cluster;

import static dev.parley.support.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.support.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RC-2 one node owns a thing at a time, and what a former owner writes is refused")
class JpaLeasesTest {

    private static final Duration LEASE = Duration.ofSeconds(3);

    private final TestDatabase database = new TestDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    private <T> T leases(Function<JpaLeases, T> work) {
        return database.ask(entities -> {
            JpaLeases leases = new JpaLeases();
            leases.entities = entities;
            return work.apply(leases);
        });
    }

    private OptionalLong hold(String owner, Instant now) {
        return leases(leases -> leases.hold("router", owner, LEASE, now));
    }

    private boolean mayWrite(String owner, long epoch) {
        return leases(leases -> leases.fence("router", owner, epoch));
    }

    private Optional<String> handOver() {
        return leases(leases -> leases.handOver("router", NOON.plusSeconds(9)));
    }

    private OptionalLong firstHold(String owner) {
        hold(owner, NOON);
        return hold(owner, NOON);
    }

    private Optional<String> lapsedOwner(Instant now) {
        return leases(leases -> leases.findLapsedOwner("router", now));
    }

    @Test
    void onlyWhoLetItLapseWithoutGivingItBackHasDied() {
        assertThat(firstHold("a")).hasValue(1);
        assertThat(lapsedOwner(NOON.plusSeconds(2))).isEmpty();
        assertThat(lapsedOwner(NOON.plusSeconds(3))).hasValue("a");
        assertThat(hold("b", NOON.plusSeconds(6))).hasValue(2);
        assertThat(lapsedOwner(NOON.plusSeconds(6))).isEmpty();
        leases(leases -> {
            leases.release("router", "b");
            return true;
        });
        assertThat(lapsedOwner(NOON.plusSeconds(60))).isEmpty();
        assertThat(hold("c", NOON.plusSeconds(60))).hasValue(3);
        assertThat(handOver()).hasValue("c");
        assertThat(lapsedOwner(NOON.plusSeconds(90))).isEmpty();
    }

    @Test
    void aLeaseThatIsHeldIsHeldByOneOnly() {
        assertThat(firstHold("a")).hasValue(1);
        assertThat(hold("b", NOON.plusSeconds(2))).isEmpty();
        assertThat(hold("a", NOON.plusSeconds(2))).hasValue(1);
        assertThat(hold("b", NOON.plusSeconds(6))).hasValue(2);
    }

    @Test
    void aStaleOwnerMayNotWriteAnyMore() {
        firstHold("a");
        assertThat(mayWrite("a", 1)).isTrue();
        hold("b", NOON.plusSeconds(6));
        assertThat(mayWrite("a", 1)).isFalse();
        assertThat(mayWrite("b", 2)).isTrue();
    }

    @Test
    void aLeaseThatIsHandedOverGoesToAnotherNodeAtOnceAndNotBack() {
        firstHold("a");
        assertThat(handOver()).contains("a");
        assertThat(mayWrite("a", 1)).isFalse();
        assertThat(hold("a", NOON.plusSeconds(1))).isEmpty();
        assertThat(hold("b", NOON.plusSeconds(1))).hasValue(2);
        assertThat(mayWrite("a", 1)).isFalse();
    }

    @Test
    void whereThereIsNoOtherNodeTheSameOneGetsItBackAfterAWhile() {
        firstHold("a");
        handOver();
        assertThat(hold("a", NOON.plusSeconds(8))).isEmpty();
        assertThat(hold("a", NOON.plusSeconds(9))).hasValue(2);
    }
}
