package dev.parley.routing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NanosTest {
    private static final long CENTURY = Duration.ofDays(36_525).toSeconds();

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs()
                .between(-CENTURY, CENTURY)
                .flatMap(second -> Arbitraries.integers()
                        .between(0, 999_999_999)
                        .map(nano -> Instant.ofEpochSecond(second, nano)));
    }

    @Property
    void everyMomentOfTwoCenturiesComesBackAsItWas(@ForAll("moments") Instant moment) {
        assertThat(Nanos.moment(Nanos.of(moment))).isEqualTo(moment);
    }

    @Property
    void numbersAreOrderedAndDistantAsMomentsAre(@ForAll("moments") Instant one, @ForAll("moments") Instant other) {
        assertThat(Long.compare(Nanos.of(one), Nanos.of(other))).isEqualTo(Integer.signum(one.compareTo(other)));
        assertThat(Nanos.sum(Nanos.of(one), Nanos.of(Duration.between(one, other))))
                .isEqualTo(Nanos.of(other));
    }

    @Example
    void whatIsTooFarAwayIsNever() {
        assertThat(Nanos.of(Instant.MAX)).isEqualTo(Nanos.NEVER);
        assertThat(Nanos.of(Duration.ofSeconds(Long.MAX_VALUE))).isEqualTo(Nanos.NEVER);
        assertThat(Nanos.sum(Nanos.of(Instant.parse("2026-11-02T09:00:00Z")), Nanos.of(Duration.ofDays(100_000))))
                .isEqualTo(Nanos.NEVER);
        assertThat(Nanos.sum(-1, Nanos.NEVER)).isEqualTo(Nanos.NEVER);
        assertThat(Nanos.of(Instant.MIN)).isLessThan(Nanos.of(Instant.EPOCH.minus(100_000, ChronoUnit.DAYS)));
    }
}
