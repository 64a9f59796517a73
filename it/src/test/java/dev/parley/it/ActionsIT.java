package dev.parley.it;

import static dev.parley.it.support.Shopfront.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.harness.Waiting;
import dev.parley.it.support.Customers;
import dev.parley.it.support.InShop;
import dev.parley.it.support.Platform;
import dev.parley.it.support.Shopfront;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What agents do on the platforms beside answering. */
@ExtendWith(InShop.class)
class ActionsIT {

    private final Shopfront shop;
    private final Platform platform;
    private final Customers customers;

    ActionsIT(Shopfront shop) {
        this.shop = shop;
        this.platform = shop.platform;
        this.customers = new Customers(platform);
    }

    @Test
    @DisplayName("AG-4: own comments are edited and deleted, those of customers liked and hidden, and it is undone")
    void whatIsDoneToPostsOnFacebookHappensThere() {
        String post = customers.postsOnFacebook("Edna Edits", "When do you open on Mondays?");
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
        customers.postsOnFacebook("Rita Refused", "Is the lamp dimmable?");
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
        customers.joinsWhatsApp("Remi", "4915550300001");
        JsonObject message = customers.writesOnWhatsApp("Remi", "The sofa is wonderful");
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
        customers.writesOnMessenger("Mo Messenger", "Lovely chairs");
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
        customers.joinsWhatsApp("Tilda", "4915550300002");
        platform.tell("POST", "/clock", "advance", "-PT48H");
        try {
            customers.writesOnWhatsApp("Tilda", "Where is order 88?");
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

    @Test
    @DisplayName(
            "AG-6: who has asked the platform for no marketing messages is offered none, until they want them again")
    void whoWantsNoMarketingIsOfferedNone() {
        customers.joinsWhatsApp("Mara", "4915550300009");
        customers.writesOnWhatsApp("Mara", "Do you have oak tables?");
        long interaction = shop.accept("Do you have oak tables?");
        awaitTemplates(interaction, "summer_sale", true);
        Document open = shop.agent.page(shop.agent
                .page(path(interaction) + "/templates")
                .select(".template-picker__item:contains(summer_sale)")
                .attr("href"));
        platform.tell("POST", "/whatsapp/actions", "from", "Mara", "action", "stopMarketing");
        awaitTemplates(interaction, "summer_sale", false);
        assertThat(shop.agent.page(path(interaction) + "/templates").text())
                .contains("Mara has asked WhatsApp for no marketing messages", "order_update");
        HttpResponse<String> late = template(open, "Mara", "");
        assertThat(late.statusCode()).isBetween(400, 499);
        assertThat(late.body()).contains("no marketing messages, so none are offered");
        platform.tell("POST", "/whatsapp/actions", "from", "Mara", "action", "resumeMarketing");
        awaitTemplates(interaction, "summer_sale", true);
        shop.end(interaction);
    }

    private void awaitTemplates(long interaction, String name, boolean offered) {
        Waiting.until(
                name + (offered ? " is offered" : " is not offered"),
                SOON,
                () -> shop.agent
                                .page(path(interaction) + "/templates")
                                .select(".template-picker__item:contains(" + name + ")")
                                .isEmpty()
                        != offered);
    }

    private HttpResponse<String> template(Document page, String first, String second) {
        Element form = Objects.requireNonNull(page.selectFirst("#template-form"));
        StringBuilder body = new StringBuilder();
        form.select("input[type=hidden]")
                .forEach(field -> body.append(field.attr("name"))
                        .append('=')
                        .append(field.val())
                        .append('&'));
        return shop.agent.postRaw(form.attr("action"), body + "value=" + first + "&value=" + second);
    }

    private String path(long interaction) {
        return "/app/interactions/" + interaction;
    }

    private Element post(long interaction, String platformId) {
        return Objects.requireNonNull(
                shop.agent.page(path(interaction)).selectFirst("#post-" + row(platformId)), platformId);
    }

    private String row(String platformId) {
        return shop.database
                .rows("select id from post where platform_id = ?", platformId)
                .get(0)
                .get(0);
    }

    /** The desk offers an action, such as to show again, once it knows what the platform has done before. */
    private void act(long interaction, String platformId, String kind) {
        String form = "form:has(button[value=" + kind + "])";
        Waiting.until(
                kind + " is offered", SOON, () -> post(interaction, platformId).selectFirst(form) != null);
        shop.agent.submit(
                Objects.requireNonNull(post(interaction, platformId).selectFirst(form), kind), Map.of("kind", kind));
    }

    private void submit(Document page, String selector, Map<String, String> values) {
        shop.agent.submit(Objects.requireNonNull(page.selectFirst(selector), selector), values);
    }

    private String item(String id) {
        return platform.call("GET", "/facebook/items/" + id, null).toString();
    }

    private boolean flag(String id, String name) {
        return platform.call("GET", "/facebook/items/" + id, null).getBoolean(name, false);
    }

    private String states(String message) {
        return platform.call("GET", "/whatsapp/messages", null).getJsonArray("messages").stream()
                .map(JsonValue::asJsonObject)
                .filter(each -> each.getString("id").equals(message))
                .map(each -> each.getJsonArray("states").toString())
                .findFirst()
                .orElse("");
    }
}
