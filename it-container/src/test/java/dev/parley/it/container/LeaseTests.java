package dev.parley.it.container;

import static dev.parley.it.container.Ground.ask;
import static dev.parley.it.container.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cluster.Leases;
import dev.parley.shared.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** One owner at a time, and a former one is found out (ARCHITECTURE decision 4). */
interface LeaseTests {

    Duration HELD = Duration.ofSeconds(3);

    @Test
    default void a_lease_is_renewed_by_its_owner_and_taken_over_when_it_has_lapsed() {
        String name = "test-" + Ids.next();
        Instant start = Shop.now();
        hold(name, "one", start);
        long first = hold(name, "one", start).orElseThrow();
        assertThat(hold(name, "two", start.plusSeconds(2))).isEmpty();
        assertThat(hold(name, "one", start.plusSeconds(2))).hasValue(first);
        assertThat(hold(name, "two", start.plusSeconds(4))).isEmpty();
        assertThat(fence(name, "one", first)).isTrue();
        long second = hold(name, "two", start.plusSeconds(6)).orElseThrow();
        assertThat(second).isGreaterThan(first);
        assertThat(fence(name, "one", first)).isFalse();
        assertThat(fence(name, "two", first)).isFalse();
        assertThat(fence(name, "two", second)).isTrue();
        assertThat(hold(name, "one", start.plusSeconds(6))).isEmpty();
    }

    @Test
    default void a_lease_that_is_given_back_is_free_at_once() {
        String name = "test-" + Ids.next();
        Instant start = Shop.now();
        hold(name, "one", start);
        long first = hold(name, "one", start).orElseThrow();
        the(Leases.class).release(name, "two");
        assertThat(hold(name, "two", start)).isEmpty();
        the(Leases.class).release(name, "one");
        assertThat(hold(name, "two", start)).hasValue(first + 1);
    }

    @Test
    default void others_are_told_when_a_lease_lapses() {
        String name = "test-" + Ids.next();
        Instant start = Shop.now().truncatedTo(ChronoUnit.MILLIS);
        assertThat(the(Leases.class).findLapse(name)).isEmpty();
        hold(name, "one", start);
        hold(name, "one", start);
        assertThat(the(Leases.class).findLapse(name)).hasValue(start.plus(HELD));
        hold(name, "one", start.plusSeconds(1));
        assertThat(the(Leases.class).findLapse(name)).hasValue(start.plus(HELD).plusSeconds(1));
        the(Leases.class).release(name, "one");
        assertThat(the(Leases.class).findLapse(name)).hasValue(Instant.EPOCH);
    }

    private static OptionalLong hold(String name, String owner, Instant now) {
        return the(Leases.class).hold(name, owner, HELD, now);
    }

    private static boolean fence(String name, String owner, long epoch) {
        return ask(entities -> the(Leases.class).fence(name, owner, epoch));
    }
}
