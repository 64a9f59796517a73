package dev.parley.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.harness.Database;
import dev.parley.harness.Waiting;
import dev.parley.it.support.HttpAgent;
import dev.parley.it.support.Node;
import dev.parley.it.support.Platform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What an agent has on a node: one interaction with a draft and a reply on its way, one on hold, one parked. */
final class AgentsWork {

    private static final String LOGIN = "tom";
    private static final String DRAFT = "Half a thought";
    private static final String ON_ITS_WAY = "This one is on its way when the server dies.";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Platform platform;
    private final Database database;
    private final HttpAgent agent;
    private final long talking;
    private final long held;
    private final long parked;

    AgentsWork(Node node, Platform platform, Database database) {
        this.platform = platform;
        this.database = database;
        agent = HttpAgent.logIn(node.uri(), LOGIN).available();
        talking = taken("@harborcare one to talk about");
        held = taken("@harborcare one to hold");
        parked = taken("@harborcare one to park");
        act(held, "hold", Map.of());
        act(parked, "parking", Map.of("minutes", "60"));
        agent.busy();
    }

    private long taken(String text) {
        platform.post("mila_okafor_" + text.length(), text);
        List<Long> taken = new ArrayList<>();
        Waiting.until("“" + text + "” is offered", SOON, () -> {
            agent.acceptOffer().ifPresent(taken::add);
            return !taken.isEmpty();
        });
        return taken.get(0);
    }

    private static Document page(HttpAgent agent, String path) {
        return agent.page(path);
    }

    private static String path(long interaction) {
        return "/app/interactions/" + interaction;
    }

    private void act(long interaction, String what, Map<String, String> values) {
        agent.submit(page(agent, path(interaction)).expectFirst("form[action$=/" + what + "]"), values);
    }

    /** Writes a reply that the platform answers late, and a draft of the next one. */
    void writeWhile(Duration latency) {
        platform.fault(
                "late",
                Map.of(
                        "kind",
                        "LATENCY",
                        "endpoint",
                        "POST /2/tweets",
                        "latencyMs",
                        "" + latency.toMillis(),
                        "times",
                        1));
        agent.reply(talking, "PUBLIC", ON_ITS_WAY);
        Waiting.until(
                "the reply is on its way", SOON, () -> !outbox("IN_FLIGHT").isEmpty());
        Element form = page(agent, path(talking)).expectFirst("form[action$=/replies]");
        Map<String, String> fields = new HashMap<>();
        form.select("input[type=hidden]").forEach(field -> fields.put(field.attr("name"), field.val()));
        fields.put("to", "PUBLIC");
        fields.put("text", DRAFT);
        agent.post(path(talking) + "/draft", fields);
    }

    List<List<String>> kept() {
        return database.rows(
                "select id, state, agent_id, queued_at, state_since, parked_until from interaction where id in (?, ?, ?) order by id",
                talking,
                held,
                parked);
    }

    private List<List<String>> outbox(String state) {
        return database.rows("select id from outbox where text = ? and state = ?", ON_ITS_WAY, state);
    }

    /** All of it is there on another node, and the reply once on the platform. */
    void isThere(Node other, List<List<String>> before) {
        assertThat(kept()).isEqualTo(before);
        HttpAgent again = HttpAgent.logIn(other.uri(), LOGIN);
        assertThat(page(again, path(talking)).select("textarea[name=text]").text())
                .isEqualTo(DRAFT);
        assertThat(page(again, path(held)).select("form[action$=/resumption]")).isNotEmpty();
        assertThat(page(again, path(parked)).select("form[action$=/assignment]"))
                .isNotEmpty();
        Waiting.until(
                "the reply is known as sent",
                Duration.ofSeconds(90),
                () -> !outbox("SENT").isEmpty());
        assertThat(platform.outboundWith(ON_ITS_WAY)).isEqualTo(1);
        assertThat(page(again, path(talking)).select(".message").text()).contains(ON_ITS_WAY);
    }
}
