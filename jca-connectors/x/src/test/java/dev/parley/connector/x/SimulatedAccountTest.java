package dev.parley.connector.x;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.CheckResult;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.RefreshedTokens;
import dev.parley.connector.api.SocialConnection;
import dev.parley.connector.api.StreamPosition;
import dev.parley.simulator.world.Credentials;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Credentials and checks, over real HTTP against the simulated platform. */
class SimulatedAccountTest extends SimulatedX {

    @Test
    void aTokenThatEndedIsRefreshed() throws Exception {
        new Credentials(world).expireAccess(acme.userId());
        try (SocialConnection x = connect()) {
            assumeTokenEndpoint();
            assertThat(XFixture.problemOf(x::whoAmI).action()).isEqualTo(Action.REFRESH);
            RefreshedTokens tokens = x.refreshTokens();
            assertThat(tokens.expiresAt()).isAfter(world.clock().instant());
            secrets.putAll(tokens.secrets());
            assertThat(XFixture.problemOf(x::refreshTokens).code()).isEqualTo("x.reauthorise");
        }
        try (SocialConnection x = connect()) {
            assertThat(x.whoAmI().handle()).isEqualTo("acme");
        }
    }

    @Test
    void oauth1KeysDoForTheUser() throws Exception {
        secrets.clear();
        put(Credential.CONSUMER_KEY, acme.consumerKey());
        put(Credential.CONSUMER_SECRET, acme.consumerSecret());
        put(Credential.OAUTH1_TOKEN, acme.oauth1Token());
        put(Credential.OAUTH1_TOKEN_SECRET, acme.oauth1Secret());
        adaSays("@acme \"grüße\" & more");
        letTheIndexCatchUp();
        try (SocialConnection x = connect()) {
            assertThat(x.whoAmI().handle()).isEqualTo("acme");
            assertThat(x.fetchPosts(
                                    watching(List.of("acme"), List.of("two words", "grüße"), List.of("x*y")),
                                    StreamPosition.START,
                                    10)
                            .posts())
                    .hasSize(1);
            assertThat(x.publish(message("~ * + %")).platformId()).isNotEmpty();
        }
    }

    @Test
    void checksAChannel() throws Exception {
        try (SocialConnection x = connect()) {
            assertThat(x.check(MENTIONS))
                    .extracting(CheckResult::outcome)
                    .as(x.check(MENTIONS).toString())
                    .containsOnly(CheckResult.Outcome.PASSED);
            assertThat(x.check(watching(List.of("acme", "nobody_here"), List.of(), List.of())))
                    .extracting(CheckResult::outcome)
                    .containsExactly(
                            CheckResult.Outcome.PASSED,
                            CheckResult.Outcome.PASSED,
                            CheckResult.Outcome.FAILED,
                            CheckResult.Outcome.PASSED,
                            CheckResult.Outcome.PASSED);
        }
    }
}
