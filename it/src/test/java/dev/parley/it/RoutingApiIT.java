package dev.parley.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.harness.Waiting;
import dev.parley.it.support.HttpAgent;
import dev.parley.it.support.OnStage;
import dev.parley.it.support.Stage;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What other systems can ask of routing. */
@ExtendWith(OnStage.class)
class RoutingApiIT {

    private static final String OF_POST =
            " join post p on p.conversation_id = i.conversation_id where p.platform_id = ?";

    private final Stage stage;

    RoutingApiIT(Stage stage) {
        this.stage = stage;
    }

    @Test
    @DisplayName("RT-4: another system asks with its key why an interaction is where it is, and who would get one now")
    void another_system_asks_why() throws IOException, InterruptedException {
        HttpAgent ada = HttpAgent.logIn(stage.uri(), "ada");
        Element form = ada.page("/app/setup/keys").expectFirst("form[action$=/setup/keys]");
        String key = Jsoup.parse(ada.submit(form, Map.of("name", "Reporting")).body())
                .select("#fresh-key")
                .text();
        HttpAgent tom = HttpAgent.logIn(stage.uri(), "tom").available();
        String post = stage.platform().post("mila_okafor", "@harborcare why does my order wait?");
        String login = await("select u.login from interaction i join app_user u on u.id = i.agent_id" + OF_POST, post);
        String id = await("select i.id from interaction i" + OF_POST, post);
        HttpResponse<String> why = ask(key, "interactions/" + id);
        assertThat(why.statusCode()).isEqualTo(200);
        assertThat(why.body())
                .contains(
                        "\"interaction\":\"" + id + "\"",
                        "\"agent\":\"" + login + "\"",
                        "\"rule\":",
                        "\"chosen\":true");
        end(HttpAgent.logIn(stage.uri(), login), Long.parseLong(id));
        tom.busy();
        assertThat(ask(key, "interactions/1").statusCode()).isEqualTo(404);
        HttpResponse<String> forecast = ask(key, "forecast?workgroup=deliveries&priority=10");
        assertThat(forecast.statusCode()).isEqualTo(200);
        assertThat(forecast.body()).contains("\"rule\":", "\"exclusions\":");
        HttpResponse<String> nowhere = ask(key, "forecast?workgroup=deliveries&platform=WhatsApp&type=CALLING");
        assertThat(nowhere.statusCode()).isEqualTo(422);
        assertThat(nowhere.body()).contains("no platform “WhatsApp”", "no type of interaction “CALLING”");
        HttpResponse<String> wrong = ask(key, "forecast?workgroup=deliveries&skills=Flying");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("There is no skill");
        assertThat(ask("parley_wrong", "interactions/" + id).statusCode()).isEqualTo(401);
    }

    private String await(String query, String post) {
        Waiting.until(
                "it is offered",
                Duration.ofSeconds(30),
                () -> !stage.database().rows(query, post).isEmpty());
        return stage.database().rows(query, post).get(0).get(0);
    }

    private HttpResponse<String> ask(String key, String what) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(stage.uri().resolve("/api/routing/" + what))
                                .header("Authorization", "Bearer " + key)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    /** So that nobody has it any more when other tests begin. */
    private static void end(HttpAgent agent, long interaction) {
        Waiting.until("the agent has it", Duration.ofSeconds(30), () -> {
            agent.acceptOffer();
            return !agent.page("/app/interactions/" + interaction)
                    .select("form[action$=/disconnection]")
                    .isEmpty();
        });
        agent.disconnect(interaction, "No reply needed");
    }
}
