package dev.parley.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.simulator.demo.Demo;
import dev.parley.simulator.json.JsonText;
import dev.parley.simulator.world.PostDraft;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultTest {
    private static final String MENTIONS = "/x/2/users/" + Demo.CARE_ID + "/mentions";
    private final SimulatorServer server =
            SimulatorServer.start(Simulator.start(SimulatorSettings.bare().withDemo(), Clock.systemUTC()), 0);
    private final Api control = Api.of(server);
    private final Api user = control.bearer(Demo.USER_TOKEN + Demo.CARE);

    @AfterEach
    void stop() {
        server.close();
    }

    private void fault(String json) {
        assertThat(control.put("/control/faults/f", json).status()).isEqualTo(200);
    }

    private void customerPosts(String text) {
        control.post(
                "/control/posts",
                JsonText.object().add("from", "ada").add("text", text).build().toString());
    }

    @Test
    void aCountedFaultEndsByItself() {
        fault("{\"kind\":\"STATUS\",\"status\":503,\"endpoint\":\"GET /2/users/*\",\"times\":2}");
        assertThat(user.get(MENTIONS).status()).isEqualTo(503);
        assertThat(user.get("/x/2/dm_events").status()).isEqualTo(200);
        assertThat(user.get(MENTIONS).status()).isEqualTo(503);
        assertThat(user.get(MENTIONS).status()).isEqualTo(200);
    }

    @Test
    void oneAccountCanFailAlone() {
        fault("{\"kind\":\"STATUS\",\"status\":500,\"account\":\"harborpine\"}");
        assertThat(user.get("/x/2/users/me").status()).isEqualTo(200);
        assertThat(control.bearer(Demo.USER_TOKEN + Demo.BRAND)
                        .get("/x/2/users/me")
                        .status())
                .isEqualTo(500);
    }

    @Test
    void anHtmlPageMayComeWithStatus200() {
        fault("{\"kind\":\"STATUS\",\"status\":200,\"body\":\"HTML\"}");
        Api.Reply reply = user.get(MENTIONS);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).startsWith("<!DOCTYPE html>");
        assertThat(reply.header("content-type")).startsWith("text/html");
    }

    @Test
    void aBareRefusalHasNoRateLimitHeaders() {
        fault("{\"kind\":\"RATE_LIMIT_BARE\"}");
        Api.Reply reply = user.get(MENTIONS);
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.header("x-rate-limit-reset")).isEmpty();
    }

    @Test
    void aResetBeforeTheWorkLeavesNothingAndOneAfterItLeavesThePost() {
        String body = "{\"text\":\"Hello\"}";
        fault("{\"kind\":\"RESET_BEFORE\",\"times\":1}");
        assertThatThrownBy(() -> user.tryCall("POST", "/x/2/tweets", body, "application/json"))
                .isInstanceOf(IOException.class);
        assertThat(outbound()).isEmpty();
        fault("{\"kind\":\"RESET_AFTER\",\"times\":1}");
        assertThatThrownBy(() -> user.tryCall("POST", "/x/2/tweets", body, "application/json"))
                .isInstanceOf(IOException.class);
        assertThat(outbound()).hasSize(1);
    }

    private java.util.List<JsonObject> outbound() {
        return control.get("/control/posts?outbound=true")
                .json()
                .getJsonArray("posts")
                .getValuesAs(JsonObject.class);
    }

    @Test
    void aTruncatedBodyEndsTheConnectionHalfWay() {
        customerPosts("@harborcare hello");
        fault("{\"kind\":\"TRUNCATED\",\"times\":1}");
        assertThatThrownBy(() -> user.tryCall("GET", MENTIONS, "", "")).isInstanceOf(IOException.class);
        assertThat(user.get(MENTIONS).json().getJsonArray("data")).hasSize(1);
    }

    @Test
    void itemsAreDoubledReorderedOrStripped() {
        customerPosts("@harborcare one");
        customerPosts("@harborcare two");
        fault("{\"kind\":\"DUPLICATE_ITEMS\",\"times\":1}");
        assertThat(user.get(MENTIONS).json().getJsonArray("data")).hasSize(4);
        fault("{\"kind\":\"REORDERED_ITEMS\",\"times\":1}");
        assertThat(user.get(MENTIONS)
                        .json()
                        .getJsonArray("data")
                        .getJsonObject(0)
                        .getString("text"))
                .endsWith("one");
        fault("{\"kind\":\"MISSING_FIELDS\",\"times\":1}");
        assertThat(user.get(MENTIONS)
                        .json()
                        .getJsonArray("data")
                        .getJsonObject(0)
                        .keySet())
                .containsExactly("id");
    }

    @Test
    void theBodyCanBeNeitherJsonNorUtf8() {
        customerPosts("@harborcare one");
        fault("{\"kind\":\"MALFORMED_JSON\",\"times\":1}");
        assertThat(JsonText.parse(user.get(MENTIONS).text())).isEmpty();
        fault("{\"kind\":\"INVALID_UTF8\",\"times\":1}");
        byte[] body = user.get(MENTIONS).raw().body();
        assertThatThrownBy(() -> StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)))
                .isInstanceOf(CharacterCodingException.class);
    }

    @Test
    void statsCountEveryAnswer() {
        user.get("/x/2/users/me");
        fault("{\"kind\":\"STATUS\",\"status\":503}");
        user.get("/x/2/users/me");
        JsonObject requests = control.get("/control/stats").json().getJsonObject("requests");
        assertThat(requests.getInt("USERS_ME 200")).isEqualTo(1);
        assertThat(requests.getInt("USERS_ME 503")).isEqualTo(1);
    }

    @Test
    void resetBringsTheDemoBackToItsStart() {
        customerPosts("@harborcare one");
        server.simulator().world().publish(PostDraft.post(Demo.CARE_ID, "two"));
        control.post("/control/reset", "");
        assertThat(user.get(MENTIONS).json().getJsonObject("meta").getInt("result_count"))
                .isZero();
        assertThat(user.get("/x/2/users/me").status()).isEqualTo(200);
    }
}
