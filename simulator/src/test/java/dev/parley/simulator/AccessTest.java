package dev.parley.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.simulator.demo.Demo;
import jakarta.json.JsonObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccessTest {
    private final SimulatorServer server =
            SimulatorServer.start(Simulator.start(SimulatorSettings.bare().withDemo(), Clock.systemUTC()), 0);
    private final Api anonymous = Api.of(server);
    private final Api client = anonymous.basic(Demo.CLIENT_ID, Demo.CLIENT_SECRET);

    @AfterEach
    void stop() {
        server.close();
    }

    private static String refresh(String token) {
        return "grant_type=refresh_token&refresh_token=" + token;
    }

    @Test
    void aRefreshTokenWorksOnceAndGivesANewPair() {
        Api.Reply first = client.form("/x/2/oauth2/token", refresh(Demo.REFRESH_TOKEN + Demo.CARE));
        assertThat(first.status()).isEqualTo(200);
        String access = first.json().getString("access_token");
        assertThat(anonymous.bearer(access).get("/x/2/users/me").data().getString("username"))
                .isEqualTo(Demo.CARE);
        Api.Reply again = client.form("/x/2/oauth2/token", refresh(Demo.REFRESH_TOKEN + Demo.CARE));
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.json().getString("error")).isEqualTo("invalid_request");
        Api.Reply rotated =
                client.form("/x/2/oauth2/token", refresh(first.json().getString("refresh_token")));
        assertThat(rotated.status()).isEqualTo(200);
    }

    @Test
    void anAccessTokenEndsAfterTwoHours() {
        JsonObject pair = client.form("/x/2/oauth2/token", refresh(Demo.REFRESH_TOKEN + Demo.CARE))
                .json();
        Api user = anonymous.bearer(pair.getString("access_token"));
        server.simulator().world().moveClock(Duration.ofMinutes(119));
        assertThat(user.get("/x/2/users/me").status()).isEqualTo(200);
        server.simulator().world().moveClock(Duration.ofMinutes(1));
        assertThat(user.get("/x/2/users/me").status()).isEqualTo(401);
    }

    @Test
    void tokensAreEndedByTheControlApi() {
        Api user = anonymous.bearer(Demo.USER_TOKEN + Demo.CARE);
        anonymous.post("/control/accounts/harborcare/expire-access", "");
        assertThat(user.get("/x/2/users/me").status()).isEqualTo(401);
        anonymous.post("/control/accounts/harborcare/revoke-refresh", "");
        assertThat(client.form("/x/2/oauth2/token", refresh(Demo.REFRESH_TOKEN + Demo.CARE))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aWrongClientSecretIsRefused() {
        Api wrong = anonymous.basic(Demo.CLIENT_ID, "guess");
        assertThat(wrong.form("/x/2/oauth2/token", refresh(Demo.REFRESH_TOKEN + Demo.CARE))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void theAppTokenComesForKeyAndSecret() {
        Api.Reply reply = anonymous
                .basic(Demo.CONSUMER_KEY, Demo.CONSUMER_SECRET)
                .form("/x/oauth2/token", "grant_type=client_credentials");
        assertThat(reply.json().getString("access_token")).isEqualTo(Demo.APP_BEARER);
    }

    @Test
    void consentGivesACodeThatNeedsItsVerifier() throws Exception {
        String verifier = "a-verifier-that-is-long-enough-for-everybody-0123456789";
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        String asked = "response_type=code&client_id=" + Demo.CLIENT_ID
                + "&redirect_uri=http%3A%2F%2F127.0.0.1%2Fback&scope=tweet.read+users.read+offline.access&state=s1"
                + "&code_challenge=" + challenge + "&code_challenge_method=S256";
        assertThat(anonymous.get("/x/i/oauth2/authorize?" + asked).text()).contains("@harborcare");
        String decision = "&decision=allow&user=" + Demo.CARE_ID;
        String good = codeFrom(anonymous.form("/x/i/oauth2/authorize", asked + decision));
        String exchange = "grant_type=authorization_code&redirect_uri=http%3A%2F%2F127.0.0.1%2Fback&code=";
        assertThat(client.form("/x/2/oauth2/token", exchange + good + "&code_verifier=" + verifier)
                        .json())
                .containsKeys("access_token", "refresh_token");
        String bad = codeFrom(anonymous.form("/x/i/oauth2/authorize", asked + decision));
        assertThat(client.form("/x/2/oauth2/token", exchange + bad + "&code_verifier=other")
                        .status())
                .isEqualTo(400);
    }

    private static String codeFrom(Api.Reply redirect) {
        assertThat(redirect.status()).isEqualTo(302);
        String location = URLDecoder.decode(redirect.header("location"), StandardCharsets.UTF_8);
        assertThat(location).startsWith("http://127.0.0.1/back?").contains("state=s1");
        return location.replaceFirst(".*[?&]code=([^&]+).*", "$1");
    }

    @Test
    void aTokenWithoutTheScopeIsForbidden() {
        Api.Reply account =
                anonymous.post("/control/accounts/harborpine/grants", "{\"scopes\":[\"tweet.read\",\"users.read\"]}");
        assertThat(account.status()).isEqualTo(201);
        var grants = server.simulator().world().accounts().grantsOf(Demo.BRAND_ID);
        String narrow = grants.stream()
                .filter(grant -> grant.scopes().size() == 2)
                .findFirst()
                .orElseThrow()
                .accessToken();
        assertThat(anonymous.bearer(narrow).get("/x/2/users/me").status()).isEqualTo(200);
        assertThat(anonymous.bearer(narrow).get("/x/2/dm_events").status()).isEqualTo(403);
    }
}
