package dev.parley.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.channel.Account;
import dev.parley.connector.api.Platform;
import dev.parley.support.TestDatabase;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UtcMomentsTest {

    /** Half past two of that night is on no clock in Berlin. */
    private static final Instant LEFT_OUT = Instant.parse("2026-03-29T02:30:00.123456Z");

    @Test
    @DisplayName("Points in time are stored as UTC to the microsecond, and found, whatever the session's time zone")
    void pointsInTimeAreStoredAsUtc() {
        try (TestDatabase database = new TestDatabase()) {
            database.run(entities -> {
                entities.createNativeQuery("set time zone 'Europe/Berlin'").executeUpdate();
                entities.persist(new Account(Platform.X, "Acme", URI.create("http://localhost"), LEFT_OUT));
                entities.flush();
                List<Instant> found = entities.createQuery(
                                "select a.createdAt from Account a where a.createdAt = :at", Instant.class)
                        .setParameter("at", LEFT_OUT)
                        .getResultList();
                assertThat(found).containsExactly(LEFT_OUT);
            });
            Object[] stored = database.ask(entities -> (Object[])
                    entities.createNativeQuery("select cast(created_at as varchar(40)), token_expires_at from account")
                            .getSingleResult());
            assertThat(stored).containsExactly("2026-03-29 02:30:00.123456", null);
            List<?> absent =
                    database.ask(entities -> entities.createQuery("select a.standing.tokenExpiresAt from Account a")
                            .getResultList());
            assertThat(absent).hasSize(1).containsOnlyNulls();
        }
    }
}
