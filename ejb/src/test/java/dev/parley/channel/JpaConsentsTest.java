package dev.parley.channel;

import static dev.parley.support.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.Secret;
import dev.parley.connector.api.UserConsent.Question;
import dev.parley.security.SecretCipher;
import dev.parley.security.SecretCiphers;
import dev.parley.support.TestDatabase;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("CH-7: a log-in at a platform is finished once, by who began it")
class JpaConsentsTest {

    private static final long ADA = 7;
    private static final Question QUESTION = new Question(
            URI.create("https://care.example.com/app/accounts/consent"), "a-state", Secret.of("a-verifier"));

    private final TestDatabase database = new TestDatabase();
    private final SecretCipher cipher = SecretCiphers.forTests();

    @BeforeEach
    void begin() {
        database.run(entities -> over(entities).begin(new PendingConsent(1, ADA, QUESTION, cipher, NOON), NOON));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static JpaConsents over(EntityManager entities) {
        JpaConsents consents = new JpaConsents();
        consents.entities = entities;
        return consents;
    }

    private Optional<PendingConsent> take(String state, long user) {
        return database.ask(entities -> over(entities).take(state, user));
    }

    @Test
    void what_was_asked_comes_back_once() {
        PendingConsent taken = take("a-state", ADA).orElseThrow();
        assertThat(taken.question("a-state", cipher)).isEqualTo(QUESTION);
        assertThat(taken.accountId()).isEqualTo(1);
        assertThat(take("a-state", ADA)).isEmpty();
    }

    @Test
    void neither_a_guess_nor_another_user_gets_it() {
        assertThat(take("another-state", ADA)).isEmpty();
        assertThat(take("a-state", 8)).isEmpty();
        assertThat(take("a-state", ADA)).isPresent();
    }

    @Test
    void it_lapses_and_is_forgotten() {
        PendingConsent consent = new PendingConsent(1, ADA, QUESTION, cipher, NOON);
        assertThat(consent.hasLapsed(NOON.plus(Duration.ofMinutes(9)))).isFalse();
        assertThat(consent.hasLapsed(NOON.plus(Duration.ofMinutes(11)))).isTrue();
        var later = NOON.plus(Duration.ofHours(1));
        Question other = new Question(QUESTION.callback(), "other", QUESTION.verifier());
        database.run(entities -> over(entities).begin(new PendingConsent(1, ADA, other, cipher, later), later));
        assertThat(take("a-state", ADA)).isEmpty();
    }

    @Test
    void the_database_holds_neither_state_nor_verifier() {
        String row = database.ask(entities -> entities.createNativeQuery(
                        "select concat(state_hash, ' ', verifier) from account_consent", String.class)
                .getSingleResult()
                .toString());
        assertThat(row).doesNotContain("a-state").doesNotContain("a-verifier");
    }
}
