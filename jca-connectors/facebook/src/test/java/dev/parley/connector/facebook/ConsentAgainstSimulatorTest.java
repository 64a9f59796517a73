package dev.parley.connector.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.RefreshedTokens;
import dev.parley.connector.api.Secret;
import dev.parley.connector.api.UserConsent;
import dev.parley.connector.api.UserConsent.Question;
import dev.parley.connector.kit.ConsentVisit;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Over real HTTP against the simulated log-in. */
@DisplayName("CH-7: connecting an account of Facebook by its log-in")
class ConsentAgainstSimulatorTest {

    private static final Question QUESTION = new Question(
            URI.create("https://care.example.com/app/accounts/consent"), "state-0123456789", Secret.of("unused"));

    private final SimulatedFacebook facebook = new SimulatedFacebook();

    @AfterEach
    void stop() {
        facebook.close();
    }

    private UserConsent consent() {
        return facebook.session("none-yet").facet(UserConsent.class).orElseThrow();
    }

    @Test
    void who_agrees_gives_a_token_that_lasts_and_opens_the_pages() throws Exception {
        Map<String, String> back = ConsentVisit.decide(consent().page(QUESTION), "allow");
        assertThat(back).containsEntry("state", "state-0123456789");
        RefreshedTokens tokens = consent().redeem(Secret.of(back.getOrDefault("code", "")), QUESTION);
        assertThat(tokens.expiresAt()).isAfter(facebook.clock().instant().plus(Duration.ofDays(50)));
        FacebookSession session =
                facebook.session(Objects.requireNonNull(tokens.secrets().get(Credential.USER_TOKEN))
                        .reveal());
        assertThat(session.listSources())
                .extracting(source -> source.platformId())
                .contains(SimulatedFacebook.PAGE);
    }

    @Test
    void who_declines_comes_back_without_a_code() throws Exception {
        assertThat(ConsentVisit.decide(consent().page(QUESTION), "deny"))
                .containsEntry("error", "access_denied")
                .doesNotContainKey("code");
    }

    @Test
    void a_code_works_once_only() throws Exception {
        Secret code =
                Secret.of(ConsentVisit.decide(consent().page(QUESTION), "allow").getOrDefault("code", ""));
        consent().redeem(code, QUESTION);
        assertThatThrownBy(() -> consent().redeem(code, QUESTION)).hasMessageContaining("Log in at Facebook again");
    }
}
