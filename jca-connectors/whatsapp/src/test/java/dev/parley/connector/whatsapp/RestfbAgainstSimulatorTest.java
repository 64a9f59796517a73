package dev.parley.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.restfb.DefaultFacebookClient;
import com.restfb.DefaultJsonMapper;
import com.restfb.DefaultWebRequestor;
import com.restfb.FacebookClient;
import com.restfb.FacebookEndpoints;
import com.restfb.Parameter;
import com.restfb.Version;
import com.restfb.exception.FacebookOAuthException;
import com.restfb.json.JsonObject;
import dev.parley.simulator.whatsapp.WaDemo;
import dev.parley.simulator.whatsapp.WaMessage;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client that somebody else made drives the simulated endpoint; nothing of it is changed but the base address. */
class RestfbAgainstSimulatorTest {

    private final WhatsAppStage stage = new WhatsAppStage();
    private FacebookClient client;

    private record Redirected(String base) implements FacebookEndpoints {
        @Override
        public String getGraphEndpoint() {
            return base;
        }

        @Override
        public String getGraphVideoEndpoint() {
            return base;
        }

        @Override
        public String getFacebookEndpoint() {
            return base;
        }

        @Override
        public String getReelUploadEndpoint() {
            return base;
        }
    }

    @BeforeEach
    void connect() {
        DefaultFacebookClient made = new DefaultFacebookClient(
                WaDemo.TOKEN, WaDemo.APP_SECRET, new DefaultWebRequestor(), new DefaultJsonMapper(), Version.LATEST);
        made.setFacebookEndpointUrls(new Redirected(stage.uri().toString()));
        client = made;
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    private JsonObject send(String to) {
        return client.publish(
                WaDemo.NUMBER + "/messages",
                JsonObject.class,
                Parameter.with("messaging_product", "whatsapp"),
                Parameter.with("to", to),
                Parameter.with("type", "text"),
                Parameter.with("text", Map.of("body", "Hello from another client")));
    }

    @Test
    void sendsAMessage() {
        stage.platform().phone().write(stage.user("Lena"), stage.number(), "Hi", "");
        JsonObject answer = send("+49 155 50100001");
        String id = answer.get("messages").asArray().get(0).asObject().getString("id", "");
        assertThat(stage.message(id).shown()).isEqualTo("Hello from another client");
        assertThat(stage.outbound()).extracting(WaMessage::user).containsExactly("4915550100001");
    }

    @Test
    void understandsTheErrors() {
        assertThatThrownBy(() -> send("+49 30 5550100"))
                .isInstanceOfSatisfying(
                        FacebookOAuthException.class,
                        error -> assertThat(error.getErrorCode()).isEqualTo(131021));
    }

    @Test
    void readsTheNumbers() {
        JsonObject numbers = client.fetchObject(WaDemo.ACCOUNT + "/phone_numbers", JsonObject.class);
        assertThat(numbers.get("data").asArray().size()).isEqualTo(2);
    }
}
