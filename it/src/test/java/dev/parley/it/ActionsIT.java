package dev.parley.it;

import static dev.parley.it.support.Shopfront.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.it.support.HttpAgent;
import dev.parley.it.support.Platform;
import dev.parley.it.support.Shopfront;
import dev.parley.it.support.Waiting;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What agents and administrators do on the platforms beside answering. */
class ActionsIT {

    private static final String PAGE = "200000000000001";

    private static Shopfront shop;
    private static Platform platform;

    @BeforeAll
    static void start() {
        shop = new Shopfront("actions");
        platform = shop.platform;
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    @Test
    @DisplayName("AG-4: own comments are edited and deleted, those of customers liked and hidden, and it is undone")
    void whatIsDoneToPostsOnFacebookHappensThere() {
        String post = facebookPost("Edna Edits", "When do you open on Mondays?");
        long interaction = shop.accept("When do you open on Mondays?");
        shop.agent.reply(interaction, "PUBLIC", "We open at ten.");
        shop.awaitSent("We open at ten.");
        String answer = shop.stored("We open at ten.").get(0);

        Document form = shop.agent.page(path(interaction) + "/posts/" + row(answer) + "/edit");
        submit(form, "#text-" + row(answer), Map.of("text", "We open at nine."));
        Waiting.until("it is edited there", SOON, () -> item(answer).contains("We open at nine."));
        Waiting.until(
                "it is shown as edited",
                SOON,
                () -> post(interaction, answer).text().contains("Edited")
                        && post(interaction, answer).text().contains("We open at nine."));

        act(interaction, post, "LIKE");
        Waiting.until("it is liked", SOON, () -> post(interaction, post).text().contains("You like it"));
        act(interaction, post, "UNLIKE");
        Waiting.until("it is not", SOON, () -> !post(interaction, post).text().contains("You like it"));
        act(interaction, post, "HIDE");
        Waiting.until("it is hidden", SOON, () -> flag(post, "hidden"));
        act(interaction, post, "UNHIDE");
        Waiting.until("it is shown again", SOON, () -> !flag(post, "hidden"));

        act(interaction, answer, "DELETE");
        Waiting.until(
                "it is gone",
                SOON,
                () -> shop.page(interaction).contains("deleted on the platform")
                        && shop.stored("We open at nine.").isEmpty());
        shop.end(interaction);
    }

    @Test
    @DisplayName("AG-4, AG-9: what the platform refuses is shown with its reason and can be tried again")
    void aRefusedEditTellsWhyAndCanBeTriedAgain() {
        facebookPost("Rita Refused", "Is the lamp dimmable?");
        long interaction = shop.accept("Is the lamp dimmable?");
        shop.agent.reply(interaction, "PUBLIC", "It is not.");
        shop.awaitSent("It is not.");
        String answer = shop.stored("It is not.").get(0);
        platform.fault("no", Map.of("kind", "GRAPH_ERROR", "endpoint", "POST /" + answer, "code", 200, "times", 1));
        submit(
                shop.agent.page(path(interaction) + "/posts/" + row(answer) + "/edit"),
                "#text-" + row(answer),
                Map.of("text", "It is, with a switch."));
        Waiting.until(
                "it is refused",
                SOON,
                () -> shop.outbox("It is, with a switch.").startsWith("FAILED"));
        platform.noFaults();
        Document page = shop.agent.page(path(interaction));
        assertThat(page.select(".message--failed").text()).contains("Edit", "It is, with a switch.", "Not sent");
        submit(page, ".message--failed form[action$=/attempts]", Map.of());
        Waiting.until("it is edited there", SOON, () -> item(answer).contains("It is, with a switch."));
        shop.end(interaction);
    }

    @Test
    @DisplayName("AG-4: a reaction shows at the customer; opening a message marks it read there")
    void whatAnAgentReadsIsMarkedReadAndCanBeReactedTo() {
        whatsAppUser("Remi", "4915550300001");
        JsonObject message = whatsApp("Remi", "The sofa is wonderful");
        long interaction = shop.accept("The sofa is wonderful");
        shop.page(interaction);
        Waiting.until(
                "the customer sees that it was read",
                SOON,
                () -> states(message.getString("id")).contains("read"));
        String id = shop.stored("The sofa is wonderful").get(0);
        Element react =
                post(interaction, id).select("form:has(button[value=REACT])").get(0);
        shop.agent.submit(react, Map.of("kind", "REACT"));
        Waiting.until("it is shown", SOON, () -> post(interaction, id).text().contains("You reacted"));
        assertThat(platform.call("GET", "/whatsapp/messages", null).toString()).contains("\"reaction\"");
        shop.agent.submit(
                Objects.requireNonNull(post(interaction, id).selectFirst("form:has(button[value=UNDO_REACTION])")),
                Map.of("kind", "UNDO_REACTION"));
        Waiting.until(
                "it is taken back", SOON, () -> !post(interaction, id).text().contains("You reacted"));
        shop.end(interaction);
    }

    @Test
    @DisplayName("AG-4: Messenger takes reactions and shows that a message was read")
    void messengerTakesReactionsAndReadMarks() {
        platform.tell("POST", "/facebook/messages", "page", PAGE, "from", "Mo Messenger", "text", "Lovely chairs");
        long interaction = shop.accept("Lovely chairs");
        shop.page(interaction);
        String id = shop.stored("Lovely chairs").get(0);
        Element react =
                post(interaction, id).select("form:has(button[value=REACT])").get(1);
        shop.agent.submit(react, Map.of("kind", "REACT"));
        Waiting.until("it is shown", SOON, () -> post(interaction, id).text().contains("You reacted"));
        shop.end(interaction);
    }

    @Test
    @DisplayName("AG-6, CH-18: once the window is closed approved templates are filled, looked at and sent")
    void aTemplateIsSentOnceTheWindowIsClosed() {
        whatsAppUser("Tilda", "4915550300002");
        platform.tell("POST", "/clock", "advance", "-PT48H");
        try {
            whatsApp("Tilda", "Where is order 88?");
        } finally {
            platform.tell("POST", "/clock", "advance", "PT48H");
        }
        long interaction = shop.accept("Where is order 88?");
        assertThat(shop.agent.page(path(interaction)).select("#composer").text())
                .contains("The text box is closed until Tilda writes again")
                .contains("yesterday");
        Waiting.until(
                "the templates are listed",
                SOON,
                () -> shop.agent
                                .page(path(interaction) + "/templates")
                                .select(".template-picker__item")
                                .size()
                        >= 2);
        Document list = shop.agent.page(path(interaction) + "/templates");
        assertThat(list.select(".template-picker__item").text()).contains("order_update", "Utility · English");
        String chosen =
                list.select(".template-picker__item:contains(order_update)").attr("href");
        Document form = shop.agent.page(chosen);
        assertThat(form.select("#template-preview").text()).contains("Placeholder 1", "Placeholder 2");

        HttpResponse<String> gap = template(form, "Tilda", "");
        assertThat(gap.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(gap.body()).select(".field__error").text()).contains("gap");

        assertThat(template(form, "Tilda", "88").statusCode()).isEqualTo(200);
        shop.awaitSent("Hello Tilda, your order 88 is on its way.");
        assertThat(shop.page(interaction)).contains("Hello Tilda, your order 88 is on its way.");
        String sent = shop.stored("Hello Tilda, your order 88 is on its way.").get(0);
        assertThat(platform.call("GET", "/whatsapp/messages", null).getJsonArray("messages").stream()
                        .map(JsonValue::asJsonObject)
                        .filter(each -> each.getString("id").equals(sent))
                        .map(each -> each.getString("type")))
                .containsExactly("template");
        shop.end(interaction);
    }

    private static HttpResponse<String> template(Document page, String first, String second) {
        Element form = Objects.requireNonNull(page.selectFirst("#template-form"));
        StringBuilder body = new StringBuilder();
        form.select("input[type=hidden]")
                .forEach(field -> body.append(field.attr("name"))
                        .append('=')
                        .append(field.val())
                        .append('&'));
        return shop.agent.postRaw(form.attr("action"), body + "value=" + first + "&value=" + second);
    }

    @Test
    @DisplayName("CH-7: an account is connected by a log-in at X; refusals are told in words")
    void anAccountIsConnectedByALogInAtX() {
        HttpAgent ada = HttpAgent.logIn(shop.node.uri(), "ada");
        String account = account("X");
        long before = tokenVersion(account);
        HttpResponse<String> declined = decide(ada, account, "deny");
        assertThat(declined.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(declined.body()).select("[role=alert]").text()).contains("You declined at X");
        assertThat(tokenVersion(account)).isEqualTo(before);

        assertThat(ada.get("/app/accounts/consent?state=guessed&code=c").body()).contains("not begun here by you");

        HttpResponse<String> back = decide(ada, account, "allow");
        assertThat(back.uri().getPath()).isEqualTo("/app/accounts/" + account);
        Waiting.until("the tokens are stored", SOON, () -> tokenVersion(account) > before);
        Waiting.until(
                "the page says so",
                SOON,
                () -> ada.page("/app/accounts/" + account)
                        .select("#check")
                        .text()
                        .contains("Connected as @harborcare"));
        assertThat(shop.database.number("select count(*) from audit_entry where action = 'account.login'"))
                .isPositive();
        assertThat(shop.database.number("select count(*) from account_consent")).isZero();
        assertThat(shop.node.logText()).doesNotContain("code=").doesNotContain("state=");
    }

    @Test
    @DisplayName("CH-7: an account is connected by Facebook's log-in")
    void anAccountIsConnectedByALogInAtFacebook() {
        HttpAgent ada = HttpAgent.logIn(shop.node.uri(), "ada");
        String account = account("FACEBOOK");
        long before = tokenVersion(account);
        decide(ada, account, "allow");
        Waiting.until("the tokens are stored", SOON, () -> tokenVersion(account) > before);
        assertThat(shop.database.rows("select token_state from account where id = ?", Long.parseLong(account)))
                .containsExactly(List.of("WORKING"));
        facebookPost("After Login", "Do you still read me?");
        Waiting.until(
                "posts come with the new token",
                SOON,
                () -> !shop.openWith("Do you still read me?").isEmpty());
    }

    private static HttpResponse<String> decide(HttpAgent ada, String account, String decision) {
        HttpResponse<String> consent = ada.get("/app/accounts/" + account + "/consent");
        Document page = Jsoup.parse(consent.body(), consent.uri().toString());
        Element form = Objects.requireNonNull(page.selectFirst("form"), consent.body());
        form.attr("action", consent.uri().toString().replaceFirst("\\?.*", ""));
        String user = Objects.requireNonNull(form.selectFirst("option")).val();
        Element own = form.selectFirst("option:contains(harborcare)");
        return ada.submit(form, Map.of("user", own == null ? user : own.val(), "decision", decision));
    }

    @Test
    @DisplayName("Costs of calls are added up by account and day and shown with the month's sum")
    void whatCallsCostIsShown() {
        String account = account("X");
        shop.database.update("update account set plan = 'self-serve' where id = ?", Long.parseLong(account));
        platform.post("xenia_cost", "@harborcare what does it cost?");
        Waiting.until(
                "something was paid for",
                SOON,
                () -> shop.database.number(
                                "select coalesce(sum(micro_dollars), 0) from account_cost where account_id = ?",
                                Long.parseLong(account))
                        > 0);
        Document page = HttpAgent.logIn(shop.node.uri(), "ada").page("/app/accounts/" + account);
        assertThat(page.select("#costs tbody th").eachText()).contains("Post read");
        assertThat(page.select("#costs-month").text()).startsWith("$").isNotEqualTo("$0.000");
    }

    @Test
    @DisplayName("WIRE 1.9: posts come over the live stream, and by polls while it is down; none is doubled or lost")
    void postsComeOverTheLiveStreamAndByPollsWhileItIsDown() {
        HttpAgent ada = HttpAgent.logIn(shop.node.uri(), "ada");
        String channel = "/app/channels/"
                + shop.database
                        .rows("select id from channel where platform = 'X'")
                        .get(0)
                        .get(0);
        submit(ada, ada.page(channel), "#stream form", Map.of());
        Waiting.until(
                "it is live",
                SOON,
                () -> ada.page(channel).select("#stream").text().contains("Posts come live since"));
        platform.post("liv_live", "@harborcare live, are you there?");
        Waiting.until("the post came over the stream", SOON, () -> overTheStream("live, are you there?") > 0);
        Waiting.until(
                "it is stored",
                SOON,
                () -> shop.stored("@harborcare live, are you there?").size() == 1);

        platform.tell("PUT", "/x/stream", "connections", 0);
        platform.call("DELETE", "/x/stream", null);
        Waiting.until(
                "it is down",
                SOON,
                () -> ada.page(channel).select("#stream").text().contains("is down"));
        platform.post("liv_live", "@harborcare and now by polls");
        Waiting.until(
                "the polls bring it",
                SOON,
                () -> shop.stored("@harborcare and now by polls").size() == 1);
        assertThat(overTheStream("and now by polls")).isZero();
        assertThat(shop.stored("@harborcare live, are you there?")).hasSize(1);
        assertThat(shop.interactionsWith("@harborcare live, are you there?")).isEqualTo(1);

        submit(ada, ada.page(channel), "#stream form", Map.of());
        assertThat(ada.page(channel).select("#stream-switch").text()).isEqualTo("Switch on");
    }

    private static long overTheStream(String text) {
        return shop.database.number(
                "select count(*) from raw_payload where body like ? and body like '%matching_rules%'",
                "%" + text + "%");
    }

    private static void submit(HttpAgent who, Document page, String selector, Map<String, String> values) {
        who.submit(Objects.requireNonNull(page.selectFirst(selector), selector), values);
    }

    private static String account(String name) {
        return shop.database
                .rows("select id from account where platform = ?", name)
                .get(0)
                .get(0);
    }

    private static long tokenVersion(String account) {
        return shop.database.number("select token_version from account where id = ?", Long.parseLong(account));
    }

    private static String path(long interaction) {
        return "/app/interactions/" + interaction;
    }

    private static Element post(long interaction, String platformId) {
        return Objects.requireNonNull(
                shop.agent.page(path(interaction)).selectFirst("#post-" + row(platformId)), platformId);
    }

    private static String row(String platformId) {
        return shop.database
                .rows("select id from post where platform_id = ?", platformId)
                .get(0)
                .get(0);
    }

    private static void act(long interaction, String platformId, String kind) {
        Element form = Objects.requireNonNull(
                post(interaction, platformId).selectFirst("form:has(button[value=" + kind + "])"), kind);
        shop.agent.submit(form, Map.of("kind", kind));
    }

    private static void submit(Document page, String selector, Map<String, String> values) {
        shop.agent.submit(Objects.requireNonNull(page.selectFirst(selector), selector), values);
    }

    private static String item(String id) {
        return platform.call("GET", "/facebook/items/" + id, null).toString();
    }

    private static boolean flag(String id, String name) {
        return platform.call("GET", "/facebook/items/" + id, null).getBoolean(name, false);
    }

    private static String states(String message) {
        return platform.call("GET", "/whatsapp/messages", null).getJsonArray("messages").stream()
                .map(JsonValue::asJsonObject)
                .filter(each -> each.getString("id").equals(message))
                .map(each -> each.getJsonArray("states").toString())
                .findFirst()
                .orElse("");
    }

    private static String facebookPost(String from, String text) {
        return platform.tell("POST", "/facebook/posts", "page", PAGE, "from", from, "text", text)
                .getString("id");
    }

    private static void whatsAppUser(String name, String number) {
        platform.tell("POST", "/whatsapp/users", "name", name, "number", number);
    }

    private static JsonObject whatsApp(String from, String text) {
        return platform.tell("POST", "/whatsapp/actions", "from", from, "text", text);
    }
}
