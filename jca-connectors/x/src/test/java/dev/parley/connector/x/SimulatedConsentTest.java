package dev.parley.connector.x;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.AccountAccess.Option;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.RefreshedTokens;
import dev.parley.connector.api.Secret;
import dev.parley.connector.api.SocialConnection;
import dev.parley.connector.api.UserConsent;
import dev.parley.connector.api.UserConsent.Question;
import dev.parley.connector.kit.ConsentVisit;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Over real HTTP against the simulated consent page and token endpoint. */
@DisplayName("CH-7: connecting an account of X by OAuth 2 with PKCE")
class SimulatedConsentTest extends SimulatedX {

    private static final Question QUESTION = new Question(
            URI.create("https://care.example.com/app/accounts/consent"),
            "state-0123456789",
            Secret.of("verifier-0123456789-0123456789-0123456789-012"));

    private UserConsent of(SocialConnection x) {
        return x.facet(UserConsent.class).orElseThrow();
    }

    @Test
    void who_agrees_gives_tokens_that_work_and_can_be_refreshed() throws Exception {
        secrets.remove(Credential.USER_TOKEN);
        secrets.remove(Credential.REFRESH_TOKEN);
        try (SocialConnection x = connect()) {
            Map<String, String> back = ConsentVisit.decide(of(x).page(QUESTION), "allow");
            assertThat(back).containsEntry("state", "state-0123456789").containsKey("code");
            RefreshedTokens tokens = of(x).redeem(Secret.of(back.getOrDefault("code", "")), QUESTION);
            assertThat(tokens.secrets()).containsKeys(Credential.USER_TOKEN, Credential.REFRESH_TOKEN);
            assertThat(tokens.expiresAt()).isAfter(world.clock().instant().plus(Duration.ofHours(1)));
            secrets.putAll(tokens.secrets());
        }
        try (SocialConnection x = connect()) {
            assertThat(x.whoAmI().handle()).isEqualTo("acme");
            assertThat(x.refreshTokens().secrets()).containsKey(Credential.REFRESH_TOKEN);
        }
    }

    @Test
    void a_public_client_names_itself_in_the_form() throws Exception {
        secrets.remove(Credential.CLIENT_SECRET);
        try (SocialConnection x = connect()) {
            Map<String, String> back = ConsentVisit.decide(of(x).page(QUESTION), "allow");
            assertThat(of(x).redeem(Secret.of(back.getOrDefault("code", "")), QUESTION)
                            .secrets())
                    .containsKey(Credential.USER_TOKEN);
        }
    }

    @Test
    void who_declines_comes_back_without_a_code() throws Exception {
        try (SocialConnection x = connect()) {
            assertThat(ConsentVisit.decide(of(x).page(QUESTION), "deny"))
                    .containsEntry("error", "access_denied")
                    .doesNotContainKey("code");
        }
    }

    @Test
    void a_code_works_once_soon_and_with_its_own_verifier_only() throws Exception {
        try (SocialConnection x = connect()) {
            Secret used =
                    Secret.of(ConsentVisit.decide(of(x).page(QUESTION), "allow").getOrDefault("code", ""));
            of(x).redeem(used, QUESTION);
            assertLapsed(() -> of(x).redeem(used, QUESTION));
            Secret late =
                    Secret.of(ConsentVisit.decide(of(x).page(QUESTION), "allow").getOrDefault("code", ""));
            world.moveClock(Duration.ofMinutes(2));
            assertLapsed(() -> of(x).redeem(late, QUESTION));
            Secret stolen =
                    Secret.of(ConsentVisit.decide(of(x).page(QUESTION), "allow").getOrDefault("code", ""));
            Question guessed = new Question(QUESTION.callback(), QUESTION.state(), Secret.of("another-verifier"));
            assertLapsed(() -> of(x).redeem(stolen, guessed));
        }
    }

    private static void assertLapsed(ThrowingCallable attempt) {
        assertThat(XFixture.problemOf(attempt)).satisfies(problem -> {
            assertThat(problem.action()).isEqualTo(Action.FAIL_ITEM);
            assertThat(problem.code()).isEqualTo("x.consent-lapsed");
            assertThat(problem.words()).contains("Log in at X again");
        });
    }

    @Test
    void a_wrong_client_secret_is_told_as_such() throws Exception {
        put(Credential.CLIENT_SECRET, "wrong");
        try (SocialConnection x = connect()) {
            Secret code =
                    Secret.of(ConsentVisit.decide(of(x).page(QUESTION), "allow").getOrDefault("code", ""));
            assertThat(XFixture.problemOf(() -> of(x).redeem(code, QUESTION)).code())
                    .isEqualTo("x.bad-client");
        }
    }

    @Test
    void without_a_client_id_it_says_what_is_missing() throws Exception {
        options.remove(Option.CLIENT_ID);
        try (SocialConnection x = connect()) {
            assertThat(XFixture.problemOf(() -> of(x).page(QUESTION)).words()).contains("client ID");
        }
    }

    @Test
    void people_log_in_at_another_host_than_programs() throws Exception {
        AccountAccess real = new AccountAccess(
                "acme", URI.create("https://api.x.com"), "", Map.of(Option.CLIENT_ID, "c1"), Map.of());
        XApi api = new XApi(
                real,
                call -> {
                    throw new AssertionError("nobody is to be called");
                },
                world.clock(),
                () -> 0);
        assertThat(new Consenting(api).page(QUESTION).toString())
                .startsWith("https://x.com/i/oauth2/authorize?response_type=code&client_id=c1")
                .contains("code_challenge_method=S256")
                .doesNotContain("verifier-0123456789");
    }
}
