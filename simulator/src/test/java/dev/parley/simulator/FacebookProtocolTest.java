package dev.parley.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.simulator.facebook.FacebookDemo;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The rules of pages and Messenger over HTTP (WIRE 2 and 9). */
class FacebookProtocolTest {
    private static final String PAGE = "/graph/v25.0/" + FacebookDemo.PAGE_ID;
    private final SimulatorServer server = SimulatorServer.start(
            Simulator.start(SimulatorSettings.bare().withStories(Duration.ofHours(1)), Clock.systemUTC()), 0);
    private final Api page = Api.of(server).bearer(FacebookDemo.PAGE_TOKEN);
    private final Api user = Api.of(server).bearer(FacebookDemo.USER_TOKEN);

    @AfterEach
    void stop() {
        server.close();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static int code(Api.Reply reply) {
        assertThat(reply.status()).isGreaterThanOrEqualTo(400);
        JsonObject error = reply.json().getJsonObject("error");
        assertThat(error.getString("fbtrace_id")).isNotEmpty();
        return error.getInt("code");
    }

    private String psid() {
        return Api.of(server)
                .post(
                        "/control/facebook/messages",
                        "{\"page\":\"" + FacebookDemo.PAGE_ID + "\",\"from\":\"Mila\",\"text\":\"Hi\"}")
                .json()
                .getString("psid");
    }

    private Api.Reply send(String to, String more) {
        return page.post(
                PAGE + "/messages",
                "{\"recipient\":{\"id\":\"" + to + "\"},\"message\":{\"text\":\"Hello\"}" + more + "}");
    }

    @Test
    void fieldsAreExpandedAndPagesFollowed() {
        String fields = encoded("id,message,comments.limit(1).summary(true){id,from{name}}");
        JsonObject feed = page.get(PAGE + "/feed?limit=1&fields=" + fields).json();
        assertThat(feed.getJsonArray("data")).hasSize(1);
        String next = feed.getJsonObject("paging").getString("next");
        assertThat(next).startsWith(server.graphUri().toString()).contains("access_token=");
        JsonObject second = new Api(URI.create(""), "").get(next).json();
        JsonObject post = second.getJsonArray("data").getJsonObject(0);
        assertThat(post.getString("message")).startsWith("The oak tables");
        JsonObject comments = post.getJsonObject("comments");
        assertThat(comments.getJsonObject("summary").getInt("total_count")).isEqualTo(2);
        assertThat(comments.getJsonArray("data")
                        .getJsonObject(0)
                        .getJsonObject("from")
                        .getString("name"))
                .isEqualTo("Mila Okafor");
        assertThat(comments.getJsonObject("paging").getString("next")).contains("/comments?");
    }

    @Test
    void tokensAreToldApart() {
        assertThat(code(Api.of(server).get(PAGE + "/feed"))).isEqualTo(104);
        assertThat(code(user.get(PAGE + "/feed"))).isEqualTo(210);
        assertThat(code(page.get("/graph/v25.0/" + FacebookDemo.OUTLET_ID + "/feed")))
                .isEqualTo(100);
        assertThat(code(Api.of(server).bearer("nonsense").get("/graph/v25.0/me")))
                .isEqualTo(190);
    }

    @Test
    void theProofIsCheckedWhenItIsGivenOrDemanded() {
        assertThat(code(page.get("/graph/v25.0/me?appsecret_proof=0000"))).isEqualTo(100);
        Api.of(server).put("/control/facebook/rules", "{\"proofRequired\":true}");
        assertThat(code(page.get("/graph/v25.0/me"))).isEqualTo(100);
    }

    @Test
    void whatTheNewVersionRemovedIsRefusedThereAndWhereAsked() {
        assertThat(page.get("/graph/v25.0/me?pretty=1").status()).isEqualTo(200);
        assertThat(code(page.get("/graph/v26.0/me?pretty=1"))).isEqualTo(100);
        Api.of(server).put("/control/facebook/rules", "{\"strict\":true}");
        assertThat(code(page.get("/graph/v25.0/me?debug=all"))).isEqualTo(100);
        assertThat(code(page.get("/graph/v25.0/?ids=1,2"))).isEqualTo(100);
    }

    @Test
    void meIsWhoeverCallsOnEveryEdge() {
        String me = "/graph/v25.0/me";
        assertThat(user.get(me).json().getString("id")).isEqualTo(FacebookDemo.USER_ID);
        assertThat(page.get(me).json().getString("name")).isEqualTo("Harbor & Pine");
        String post = page.form(me + "/feed", "message=" + encoded("Open on Sundays"))
                .json()
                .getString("id");
        assertThat(post).startsWith(FacebookDemo.PAGE_ID + "_");
        assertThat(page.upload(me + "/photos", Map.of("published", "false"), "source", new byte[] {1, 2})
                        .json()
                        .getString("id"))
                .isNotEmpty();
        assertThat(page.upload(
                                me + "/message_attachments",
                                Map.of("message", "{\"attachment\":{\"type\":\"image\",\"payload\":{}}}"),
                                "filedata",
                                new byte[] {3})
                        .json()
                        .getString("attachment_id"))
                .isNotEmpty();
        assertThat(page.form(me + "/subscribed_apps", "subscribed_fields=feed").status())
                .isEqualTo(200);
        assertThat(page.get(me + "/subscribed_apps").json().getJsonArray("data"))
                .hasSize(1);
        assertThat(page.delete(me + "/subscribed_apps").status()).isEqualTo(200);
        Api app = Api.of(server).bearer(FacebookDemo.APP_ID + "|" + FacebookDemo.APP_SECRET);
        assertThat(code(app.get(me))).isEqualTo(2500);
    }

    @Test
    void severalObjectsComeAtOnceByTheirIds() {
        String ids = "/?fields=name&ids=" + FacebookDemo.PAGE_ID + "," + FacebookDemo.OUTLET_ID;
        JsonObject both = page.get("/graph/v25.0" + ids).json();
        assertThat(both.keySet()).containsExactly(FacebookDemo.PAGE_ID, FacebookDemo.OUTLET_ID);
        assertThat(both.getJsonObject(FacebookDemo.OUTLET_ID).getString("name")).isEqualTo("Harbor & Pine Outlet");
        assertThat(code(page.get("/graph/v25.0/?ids=" + FacebookDemo.PAGE_ID + ",12")))
                .isEqualTo(100);
        assertThat(code(page.get("/graph/v25.0/"))).isEqualTo(2500);
        assertThat(code(page.get("/graph/v26.0" + ids))).isEqualTo(100);
        Api.of(server).put("/control/facebook/rules", "{\"strict\":true}");
        assertThat(code(page.get("/graph/v25.0" + ids))).isEqualTo(100);
    }

    @Test
    void retiredTagsAndUnknownFieldsAreRefused() {
        String psid = psid();
        assertThat(code(send(psid, ",\"messaging_type\":\"MESSAGE_TAG\",\"tag\":\"ACCOUNT_UPDATE\"")))
                .isEqualTo(100);
        assertThat(code(send("0", ""))).isEqualTo(100);
        assertThat(code(page.get(PAGE + "/feed?fields=nonsense"))).isEqualTo(100);
        assertThat(code(page.get(PAGE + "/feed?fields=a%7B"))).isEqualTo(2500);
        assertThat(code(page.get(PAGE + "/nowhere"))).isEqualTo(2500);
        assertThat(code(page.get(PAGE + "/private_replies"))).isEqualTo(100);
        assertThat(code(page.get(PAGE + "/feed?limit=101"))).isEqualTo(1);
    }

    @Test
    void anAppIsSubscribedOnlyAfterTheHandshake() {
        Api app = Api.of(server).bearer(FacebookDemo.APP_ID + "|" + FacebookDemo.APP_SECRET);
        String nobody = "object=page&fields=feed&verify_token=v&callback_url=" + encoded("http://127.0.0.1:9/hook");
        assertThat(code(app.form("/graph/v25.0/" + FacebookDemo.APP_ID + "/subscriptions", nobody)))
                .isEqualTo(2200);
        assertThat(code(page.form("/graph/v25.0/" + FacebookDemo.APP_ID + "/subscriptions", nobody)))
                .isEqualTo(15);
    }

    @Test
    void aCodeIsGivenOnConsentAndWorksOnce() {
        String query = "client_id=" + FacebookDemo.APP_ID + "&redirect_uri=" + encoded("https://parley.example/back")
                + "&state=s1";
        assertThat(Api.of(server).get("/graph/dialog/oauth?" + query).text()).contains("Harbor &amp; Pine");
        Api.Reply consent =
                Api.of(server).form("/graph/dialog/oauth", query + "&user=" + FacebookDemo.USER_ID + "&decision=allow");
        assertThat(consent.status()).isEqualTo(302);
        String code = consent.header("Location").replaceFirst(".*code=([^&]*).*", "$1");
        String exchange = "/graph/v25.0/oauth/access_token?client_id=" + FacebookDemo.APP_ID + "&client_secret="
                + FacebookDemo.APP_SECRET + "&redirect_uri=" + encoded("https://parley.example/back") + "&code=" + code;
        String token = Api.of(server).get(exchange).json().getString("access_token");
        assertThat(Api.of(server)
                        .bearer(token)
                        .get("/graph/v25.0/me/accounts?fields=id,access_token")
                        .json()
                        .getJsonArray("data"))
                .hasSize(2);
        assertThat(code(Api.of(server).get(exchange))).isEqualTo(100);
    }

    @Test
    void faultsStrikeByCode() {
        Api.of(server)
                .put(
                        "/control/faults/f",
                        "{\"kind\":\"GRAPH_ERROR\",\"endpoint\":\"GET */feed\",\"code\":32,\"subcode\":5,\"times\":1}");
        assertThat(code(page.get(PAGE + "/feed"))).isEqualTo(32);
        assertThat(page.get(PAGE + "/feed").status()).isEqualTo(200);
        Api.of(server).put("/control/facebook/rules", "{\"usagePercent\":90,\"regainMinutes\":3}");
        Api.Reply told = page.get(PAGE + "/feed");
        assertThat(told.header("X-App-Usage")).contains("\"call_count\":45");
        assertThat(told.header("X-Business-Use-Case-Usage")).contains("\"estimated_time_to_regain_access\":3");
    }

    @Test
    void aCustomerActsOnTheirPage() {
        Api people = Api.of(server);
        String who = "as=Mila&page=" + FacebookDemo.PAGE_ID;
        people.form("/facebook", who + "&action=post&text=" + encoded("<b>Hello</b>"));
        people.form("/facebook", who + "&action=message&text=Psst");
        people.form("/facebook", who + "&action=photo&text=Look");
        String shown = people.get("/facebook?" + who).text();
        assertThat(shown).contains("&lt;b&gt;Hello", "Psst", "chair.svg").doesNotContain("<b>Hello");
        assertThat(people.get("/").text()).contains("href=\"facebook\"");
    }

    @Test
    void aResetBringsTheShopBack() {
        psid();
        Api.of(server).post("/control/reset", "{}");
        assertThat(page.get(PAGE + "/feed").json().getJsonArray("data")).hasSize(2);
    }
}
