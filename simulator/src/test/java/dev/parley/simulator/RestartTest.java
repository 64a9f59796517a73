package dev.parley.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.simulator.apple.AppleDemo;
import dev.parley.simulator.facebook.FacebookDemo;
import dev.parley.simulator.feeds.Feeds;
import dev.parley.simulator.whatsapp.WaDemo;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A simulator that is stopped and started again goes on where it was, on every platform. */
class RestartTest {
    private static final String PAGE = "/graph/v25.0/" + FacebookDemo.PAGE_ID;
    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    @TempDir
    Path folder;

    private SimulatorServer server;
    private Api control;

    @BeforeEach
    void start() {
        SimulatorSettings settings =
                SimulatorSettings.bare().withStories(Duration.ofHours(1)).withJournal(folder.resolve("world.journal"));
        server = SimulatorServer.start(Simulator.start(settings, Clock.systemUTC()), 0);
        control = Api.of(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void restart() {
        stop();
        start();
    }

    private Api page() {
        return control.bearer(FacebookDemo.PAGE_TOKEN);
    }

    private static JsonObject made(Api.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isBetween(200, 201);
        return reply.json();
    }

    private static String body(String... members) {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < members.length; i += 2) {
            json.append(i == 0 ? "" : ",")
                    .append('"')
                    .append(members[i])
                    .append("\":\"")
                    .append(members[i + 1])
                    .append('"');
        }
        return json.append('}').toString();
    }

    private String feed() {
        String fields = URLEncoder.encode(
                "id,message,is_hidden,comments{id,message,is_hidden,from{id,name},likes{name},comments{message}}",
                StandardCharsets.UTF_8);
        return made(page().get(PAGE + "/feed?fields=" + fields))
                .getJsonArray("data")
                .toString();
    }

    @Test
    void postsAndCommentsOfAPageAreThereAgain() {
        String post = made(control.post(
                        "/control/facebook/posts",
                        body("page", FacebookDemo.PAGE_ID, "from", "Lucía Mar", "text", "Line one\\n\\\"two\\\" 😀")))
                .getString("id");
        String comment = made(control.post(
                        "/control/facebook/comments", body("on", post, "from", "Gus", "text", "Three legs")))
                .getString("id");
        made(page().post("/graph/v25.0/" + comment + "/comments", body("message", "We are sorry")));
        made(page().post("/graph/v25.0/" + comment, "{\"is_hidden\":true}"));
        made(control.post("/control/facebook/items/" + comment + "/likes", body("from", "Mila Okafor")));
        String before = feed();
        assertThat(before).contains("Three legs").contains("We are sorry");
        restart();
        assertThat(feed()).isEqualTo(before);
        String next = made(control.post(
                        "/control/facebook/comments", body("on", post, "from", "Gus", "text", "Still three")))
                .getString("id");
        assertThat(next).isNotEqualTo(comment).isGreaterThan(comment);
    }

    @Test
    void theConversationsOfMessengerAreThereAgain() {
        String person = made(control.post(
                        "/control/facebook/messages",
                        "{\"page\":\"" + FacebookDemo.PAGE_ID + "\",\"from\":\"Petra\",\"text\":\"Look\","
                                + "\"file\":\"image\",\"content\":\"" + PNG + "\"}"))
                .getString("psid");
        String messages = "/control/facebook/pages/" + FacebookDemo.PAGE_ID + "/messages";
        String before = made(control.get(messages)).toString();
        assertThat(before).contains("Look");
        restart();
        assertThat(made(control.get(messages))).hasToString(before);
        Api.Reply answer = page().post(
                        PAGE + "/messages",
                        "{\"recipient\":{\"id\":\"" + person + "\"},\"message\":{\"text\":\"A fine shelf\"}}");
        assertThat(answer.status())
                .as("the window that her message opened: " + answer.text())
                .isEqualTo(200);
    }

    @Test
    void aTokenThatWasEndedStaysEnded() {
        made(control.post("/control/facebook/tokens/end", body("token", FacebookDemo.OUTLET_TOKEN)));
        restart();
        Api outlet = control.bearer(FacebookDemo.OUTLET_TOKEN);
        assertThat(outlet.get("/graph/v25.0/" + FacebookDemo.OUTLET_ID + "/feed")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void whatsAppIsThereAgain() {
        String actions = "/control/whatsapp/actions";
        made(control.post(actions, body("from", "Lena", "action", "write", "text", "Is it oak?")));
        made(control.post(
                actions,
                body("from", "Ravi", "action", "attach", "kind", "image", "mediaType", "image/png", "content", PNG)));
        Api api = new Api(server.whatsAppUri(), "Bearer " + WaDemo.TOKEN);
        made(
                api.post(
                        "/v25.0/" + WaDemo.NUMBER + "/messages",
                        "{\"messaging_product\":\"whatsapp\",\"to\":\"4915550100001\",\"type\":\"text\",\"text\":{\"body\":\"Ash\"}}"));
        made(api.post("/v25.0/" + WaDemo.NUMBER + "/deregister", "{}"));
        String template = templates(api).getJsonObject(0).getString("id");
        made(control.post("/control/whatsapp/templates/" + template + "/review", body("status", "PAUSED")));
        made(control.put("/control/whatsapp/callback", body("callback", "http://127.0.0.1:1/hooks")));
        String messages = made(control.get("/control/whatsapp/messages")).toString();
        String state = made(control.get("/control/whatsapp")).toString();
        String reviewed = templates(api).toString();
        assertThat(messages).contains("Is it oak?").contains("Ash");
        assertThat(reviewed).contains("PAUSED");
        restart();
        assertThat(made(control.get("/control/whatsapp/messages"))).hasToString(messages);
        assertThat(made(control.get("/control/whatsapp"))).hasToString(state);
        Api again = new Api(server.whatsAppUri(), "Bearer " + WaDemo.TOKEN);
        assertThat(templates(again)).hasToString(reviewed);
        assertThat(server.simulator().whatsApp().push().callback(WaDemo.ACCOUNT))
                .contains(java.net.URI.create("http://127.0.0.1:1/hooks"));
    }

    private static JsonArray templates(Api api) {
        return made(api.get("/v25.0/" + WaDemo.ACCOUNT + "/message_templates")).getJsonArray("data");
    }

    @Test
    void appleIsThereAgain() {
        made(control.put("/control/apple/endpoint", body("endpoint", "")));
        made(control.post("/control/apple/customers", body("name", "Yara")));
        made(control.post("/control/apple/actions", body("from", "Yara", "action", "write", "text", "Salaam")));
        made(control.post("/control/apple/actions", body("from", "Ines", "action", "leave")));
        String customers = made(control.get("/control/apple")).toString();
        String messages = made(control.get("/control/apple/messages")).toString();
        assertThat(messages).contains("Salaam");
        restart();
        assertThat(made(control.get("/control/apple"))).hasToString(customers);
        assertThat(made(control.get("/control/apple/messages"))).hasToString(messages);
        assertThat(server.simulator().apple().world().isClosed("urn:mbid:AQAAYdemo0ines", AppleDemo.BUSINESS))
                .isTrue();
    }

    @Test
    void feedsAreThereAgain() {
        made(control.post("/control/feeds/" + Feeds.DEMO + "/items", body("title", "Flood at Pier 4", "html", "Wet")));
        made(control.put("/control/feeds/other", body("title", "Other news", "format", "ATOM")));
        made(control.put("/control/feeds/other/behaviour", body("STATUS", "503", "RETRY_AFTER", "60")));
        String before = made(control.get("/control/feeds/" + Feeds.DEMO)).toString();
        restart();
        assertThat(made(control.get("/control/feeds/" + Feeds.DEMO))).hasToString(before);
        assertThat(control.get("/feeds/other").status()).isEqualTo(503);
        String item = made(control.post(
                        "/control/feeds/" + Feeds.DEMO + "/items", body("title", "Dry again", "html", "Dry")))
                .getString("id");
        assertThat(before).doesNotContain("\"" + item + "\"");
    }

    @Test
    void aFeedThatWasClosedStaysClosedAndAResetBringsItBack() {
        server.simulator().feeds().open("last", "Last", dev.parley.simulator.feeds.FeedFormat.RSS);
        assertThat(control.delete("/control/feeds/" + Feeds.DEMO).status()).isBetween(200, 204);
        restart();
        assertThat(control.get("/feeds/" + Feeds.DEMO).status()).isEqualTo(404);
        control.post("/control/reset", "{}");
        restart();
        assertThat(control.get("/feeds/" + Feeds.DEMO).status()).isEqualTo(200);
        assertThat(control.get("/feeds/last").status()).isEqualTo(404);
    }

    @Test
    void aHalfWrittenLineAndAnUnknownThingCostNothingElse() throws Exception {
        String before = feed();
        stop();
        Path file = folder.resolve("world.journal");
        Files.writeString(
                file,
                "{\"part\":\"facebook\",\"shelf\":\"KeptItem\",\"key\":\"1\",\"gone\":false,\"value\":{},\"kind\":\"Kept\"}\n"
                        + "{\"part\":\"facebook\",\"shelf\":\"Kept",
                StandardOpenOption.APPEND);
        start();
        assertThat(feed()).isEqualTo(before);
    }

    @Test
    void theScriptOfTheDemonstrationIsToldOnce() {
        SimulatorSettings quick =
                SimulatorSettings.bare().withStories(Duration.ofMillis(20)).withJournal(folder.resolve("told.journal"));
        String told = toldBy(quick);
        assertThat(told).contains("The cat approves");
        assertThat(toldBy(quick)).isEqualTo(told);
    }

    private static String toldBy(SimulatorSettings settings) {
        try (SimulatorServer quick = SimulatorServer.start(Simulator.start(settings, Clock.systemUTC()), 0)) {
            Api api = Api.of(quick).bearer(FacebookDemo.PAGE_TOKEN);
            String path =
                    PAGE + "/feed?fields=" + URLEncoder.encode("message,comments{message}", StandardCharsets.UTF_8);
            String feed = "";
            long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (!feed.contains("The cat approves") && System.nanoTime() < until) {
                feed = made(api.get(path)).getJsonArray("data").toString();
            }
            return feed;
        }
    }
}
