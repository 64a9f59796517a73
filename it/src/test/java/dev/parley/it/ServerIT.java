package dev.parley.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.harness.Database;
import dev.parley.harness.MySql;
import dev.parley.harness.Waiting;
import dev.parley.it.support.HttpAgent;
import dev.parley.it.support.PayaraServer;
import dev.parley.it.support.Places;
import dev.parley.it.support.Platform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The real EAR on Payara Server with MySQL, configured by environment only (OP-1); roles hold after a restart. */
class ServerIT {

    @Test
    void theArchiveServesAgentsAndKeepsItsRolesAfterARestart() {
        try (MySql mysql = Places.mysql("server");
                Platform platform = Platform.start()) {
            Database database = mysql.database();
            Map<String, String> settings = new HashMap<>(database.settings());
            settings.put("parley.secret.key", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
            settings.put("parley.demo", "true");
            settings.put("parley.demo.simulator", platform.x().toString());
            try (PayaraServer server = PayaraServer.start(settings)) {
                server.deploy(Places.ear());
                anAgentAnswersACustomer(server, platform, "before the restart");
                rolesAreEnforced(server);

                server.restart();
                Waiting.until(
                        "the application is back",
                        Duration.ofMinutes(2),
                        () -> HttpAgent.anonymous(server.uri())
                                        .get("/app/login")
                                        .statusCode()
                                == 200);
                rolesAreEnforced(server);
                anAgentAnswersACustomer(server, platform, "after the restart");
                anOddPostSpoilsNoPage(platform, database);
                assertThat(server.logText()).doesNotContain("demo-app-bearer", "demo-user-token", "chair arrived");
            }
        }
    }

    private static void anAgentAnswersACustomer(PayaraServer server, Platform platform, String when) {
        HttpAgent nadia = HttpAgent.logIn(server.uri(), "nadia").available();
        platform.post("mila_okafor", "@harborcare the chair arrived with three legs, " + when);
        List<Long> accepted = new ArrayList<>();
        Waiting.until("the post is offered to the agent", Duration.ofSeconds(30), () -> {
            nadia.acceptOffer().ifPresent(accepted::add);
            return !accepted.isEmpty();
        });
        String answer = "We are sending the fourth leg, " + when;
        assertThat(nadia.reply(accepted.get(0), "PUBLIC", answer).statusCode()).isEqualTo(200);
        Waiting.until(
                "the answer is on the platform", Duration.ofSeconds(30), () -> platform.outboundWith(answer) == 1);
    }

    /** IN-1: what MySQL refuses for what it is counts as not readable, and the posts beside it are stored. */
    private static void anOddPostSpoilsNoPage(Platform platform, Database database) {
        database.update("alter table post add constraint odd check (text not like '%never stored%')");
        long before = database.number("select sum(unreadable) from channel_poll");
        String first = platform.post("mila_okafor", "@harborcare before the odd one");
        String odd = platform.post("mila_okafor", "@harborcare this is never stored");
        String last = platform.post("mila_okafor", "@harborcare after the odd one");
        Waiting.until(
                "the others are stored",
                Duration.ofSeconds(60),
                () -> database.number("select count(*) from post where platform_id in (?, ?)", first, last) == 2);
        Waiting.until(
                "the odd one is counted",
                Duration.ofSeconds(60),
                () -> database.number("select sum(unreadable) from channel_poll") > before);
        assertThat(database.number("select count(*) from post where platform_id = ?", odd))
                .isZero();
        assertThat(database.number("select count(*) from raw_payload where state = 'PARTLY_READ'"))
                .isPositive();
    }

    private static void rolesAreEnforced(PayaraServer server) {
        HttpAgent nobody = HttpAgent.anonymous(server.uri());
        assertThat(nobody.get("/app/desk").uri().getPath())
                .as("nobody is asked to log in")
                .isEqualTo("/app/login");
        assertThat(nobody.get("/api/nudges?topics=queue").statusCode())
                .as("nobody hears nudges")
                .isIn(401, 403);
        HttpAgent agent = HttpAgent.logIn(server.uri(), "tom");
        assertThat(agent.get("/app/channels").statusCode())
                .as("an agent at the channels")
                .isEqualTo(403);
        assertThat(agent.get("/app/live").statusCode())
                .as("an agent at the statistics")
                .isEqualTo(403);
        assertThat(agent.put("/api/agents/tom/load", "{\"interactions\":[]}").statusCode())
                .as("an agent in the place of a telephone system")
                .isEqualTo(403);
        HttpAgent administrator = HttpAgent.logIn(server.uri(), "ada");
        assertThat(administrator.get("/app/channels").statusCode()).isEqualTo(200);
    }
}
