package dev.parley.cluster;

import dev.parley.support.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** The real leases in a test's database, each call in a transaction of its own. */
public final class TestLeases {

    private TestLeases() {}

    public static Leases in(TestDatabase database) {
        return new Leases() {
            private <T> T ask(Function<JpaLeases, T> question) {
                return database.ask(entities -> {
                    JpaLeases leases = new JpaLeases();
                    leases.entities = entities;
                    return question.apply(leases);
                });
            }

            @Override
            public OptionalLong hold(String name, String owner, Duration duration, Instant now) {
                return ask(leases -> leases.hold(name, owner, duration, now));
            }

            @Override
            public Optional<String> handOver(String name, Instant notAgainBefore) {
                return ask(leases -> leases.handOver(name, notAgainBefore));
            }

            @Override
            public Optional<Instant> findLapse(String name) {
                return ask(leases -> leases.findLapse(name));
            }

            @Override
            public Optional<String> findLapsedOwner(String name, Instant now) {
                return ask(leases -> leases.findLapsedOwner(name, now));
            }

            @Override
            public void release(String name, String owner) {
                ask(leases -> {
                    leases.release(name, owner);
                    return true;
                });
            }

            @Override
            public boolean fence(String name, String owner, long epoch) {
                return ask(leases -> leases.fence(name, owner, epoch));
            }
        };
    }
}
