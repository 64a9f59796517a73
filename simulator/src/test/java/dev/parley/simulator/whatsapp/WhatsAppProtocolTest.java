package dev.parley.simulator.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.simulator.Api;
import dev.parley.simulator.Simulator;
import dev.parley.simulator.SimulatorServer;
import dev.parley.simulator.SimulatorSettings;
import jakarta.json.JsonObject;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WIRE section 3 from a client's side, over HTTP. */
class WhatsAppProtocolTest {
    private static final String MESSAGES = "/v25.0/" + WaDemo.NUMBER + "/messages";
    private final SimulatorServer server =
            SimulatorServer.start(Simulator.start(SimulatorSettings.bare().withDemo(), Clock.systemUTC()), 0);
    private final Api control = Api.of(server);
    private final Api api = new Api(server.whatsAppUri(), "Bearer " + WaDemo.TOKEN);

    @AfterEach
    void stop() {
        server.close();
    }

    private Api.Reply send(String members) {
        return api.post(MESSAGES, "{\"messaging_product\":\"whatsapp\",\"to\":\"4915550100001\"," + members + "}");
    }

    private void lenaWrites() {
        assertThat(control.post("/control/whatsapp/actions", "{\"from\":\"Lena\",\"text\":\"Hello\"}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aMessageIsAcceptedAndThenDelivered() {
        lenaWrites();
        JsonObject answer = send("\"type\":\"text\",\"text\":{\"body\":\"Hi\"}").json();
        JsonObject message = answer.getJsonArray("messages").getJsonObject(0);
        assertThat(message.getString("message_status")).isEqualTo("accepted");
        assertThat(answer.getJsonArray("contacts").getJsonObject(0).getString("wa_id"))
                .isEqualTo("4915550100001");
        JsonObject kept = control.get("/control/whatsapp/messages")
                .json()
                .getJsonArray("messages")
                .getJsonObject(1);
        assertThat(kept.getJsonArray("states").toString()).isEqualTo("[\"sent\",\"delivered\"]");
        String history = api.get("/v25.0/" + WaDemo.NUMBER + "/message_history?message_id="
                        + message.getString("id").replace("=", "%3D"))
                .json()
                .getJsonArray("data")
                .getJsonObject(0)
                .getString("id");
        assertThat(api.get("/v25.0/" + history.replace("=", "%3D") + "/events")
                        .json()
                        .getJsonArray("data"))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"type\":\"text\"|131008",
                "\"type\":\"hologram\",\"hologram\":{\"a\":1}|100",
                "\"type\":\"image\",\"image\":{\"id\":\"1\"}|131009",
                "\"type\":\"audio\",\"audio\":{\"link\":\"https://a.example\",\"caption\":\"x\"}|131009",
                "\"type\":\"reaction\",\"reaction\":{\"message_id\":\"x\",\"emoji\":\"y\"}|131009",
                "\"type\":\"template\",\"template\":{\"name\":\"nothing\",\"language\":{\"code\":\"en_US\"}}|132001",
                "\"type\":\"template\",\"template\":{\"name\":\"order_update\",\"language\":{\"code\":\"en_US\"}}|132000",
                "\"type\":\"interactive\",\"interactive\":{\"type\":\"button\",\"action\":{\"buttons\":[]}}|131009"
            })
    void whatIsMalformedIsRefused(String members, int code) {
        lenaWrites();
        Api.Reply reply = send(members);
        assertThat(reply.status()).isGreaterThanOrEqualTo(400);
        assertThat(reply.json().getJsonObject("error").getInt("code")).isEqualTo(code);
    }

    @Test
    void theWindowClosesAndTheTokenCounts() {
        assertThat(send("\"type\":\"text\",\"text\":{\"body\":\"Hi\"}")
                        .json()
                        .getJsonObject("error")
                        .getInt("code"))
                .isEqualTo(131047);
        Api stranger = new Api(server.whatsAppUri(), "Bearer nobody");
        assertThat(stranger.get("/v25.0/" + WaDemo.NUMBER)
                        .json()
                        .getJsonObject("error")
                        .getInt("code"))
                .isEqualTo(190);
    }

    @Test
    void fieldsAreCheckedAndPagesCut() {
        assertThat(api.get("/v25.0/" + WaDemo.NUMBER + "?fields=verified_name")
                        .json()
                        .getString("verified_name"))
                .isEqualTo("Harbor & Pine");
        assertThat(api.get("/v25.0/" + WaDemo.NUMBER + "?fields=shoe_size").status())
                .isEqualTo(400);
        JsonObject page =
                api.get("/v25.0/" + WaDemo.ACCOUNT + "/phone_numbers?limit=1").json();
        assertThat(page.getJsonArray("data")).hasSize(1);
        assertThat(page.getJsonObject("paging").getString("next"))
                .startsWith(server.whatsAppUri().toString());
        assertThat(api.get("/v25.0/123").json().getJsonObject("error").getInt("error_subcode"))
                .isEqualTo(33);
    }

    @Test
    void thePageShowsAndActs() {
        lenaWrites();
        send("\"type\":\"interactive\",\"interactive\":{\"type\":\"button\",\"body\":{\"text\":\"Which?\"},"
                + "\"action\":{\"buttons\":[{\"type\":\"reply\",\"reply\":{\"id\":\"y\",\"title\":\"Yes <\"}}]}}");
        assertThat(control.get("/customers/whatsapp?as=Lena").text()).contains("Which?", "Yes &lt;", "Go silent");
        assertThat(control.form("/customers/whatsapp/actions", "from=4915550100001&action=silent")
                        .status())
                .isEqualTo(303);
        assertThat(control.get("/control/whatsapp").text()).contains("\"silent\":true");
        assertThat(control.form("/customers/whatsapp/actions", "from=4915550100001&action=write")
                        .header("Location"))
                .contains("problem=");
    }
}
