package dev.parley.it;

import static dev.parley.it.support.Shopfront.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.harness.Waiting;
import dev.parley.it.support.Customers;
import dev.parley.it.support.HttpAgent;
import dev.parley.it.support.InShop;
import dev.parley.it.support.Platform;
import dev.parley.it.support.Shopfront;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What administrators do with accounts at the platforms: log-in there, costs, the live stream. */
@ExtendWith(InShop.class)
class AccountsIT {

    private final Shopfront shop;
    private final Platform platform;
    private final Customers customers;

    AccountsIT(Shopfront shop) {
        this.shop = shop;
        this.platform = shop.platform;
        this.customers = new Customers(platform);
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
        customers.postsOnFacebook("After Login", "Do you still read me?");
        Waiting.until(
                "posts come with the new token",
                SOON,
                () -> !shop.openWith("Do you still read me?").isEmpty());
    }

    @Test
    @DisplayName(
            "CH-7: while a token is refused all is told and waits, and goes on when the account is connected again")
    void whatIsWrittenWhileATokenIsRefusedWaits() {
        HttpAgent ada = HttpAgent.logIn(shop.node.uri(), "ada");
        String account = account("X");
        platform.post("vera_v", "@harborcare before the token goes");
        long interaction = shop.accept("@harborcare before the token goes");
        platform.call("POST", "/accounts/harborcare/revoke-refresh", null);
        platform.call("POST", "/accounts/harborcare/expire-access", null);
        shop.agent.reply(interaction, "PUBLIC", "Written while nobody lets us in.");
        Waiting.until(
                "the account is refused",
                SOON,
                () -> shop.database.number(
                                "select count(*) from account where platform = 'X' and token_state = 'REFUSED'")
                        == 1);
        Waiting.until(
                "the reply says that it waits",
                SOON,
                () -> shop.page(interaction).contains("connected again"));
        assertThat(shop.outbox("Written while nobody lets us in.")).startsWith("PENDING");
        assertThat(ada.page("/app/accounts/" + account).text()).contains("Connect");
        assertThat(ada.page("/app/channels").text()).contains("was refused", "waits at their place");
        String meanwhile = platform.post("vera_v", "@harborcare while the token is gone");

        decide(ada, account, "allow");
        shop.awaitSent("Written while nobody lets us in.");
        assertThat(platform.outboundWith("Written while nobody lets us in.")).isEqualTo(1);
        Waiting.until(
                "what came meanwhile is stored",
                SOON,
                () -> shop.database.number("select count(*) from post where platform_id = ?", meanwhile) == 1);
        shop.end(interaction);
    }

    @Test
    @DisplayName(
            "CH-7: administrators learn that a platform sends nothing for an account, until a reply goes out again")
    void whatStopsSendingForAnAccountIsTold() {
        HttpAgent ada = HttpAgent.logIn(shop.node.uri(), "ada");
        customers.joinsWhatsApp("Sonja", "4915550300021");
        customers.writesOnWhatsApp("Sonja", "Is the number well?");
        long interaction = shop.accept("Is the number well?");
        platform.fault("spam", Map.of("kind", "GRAPH_ERROR", "endpoint", "POST /*/messages", "code", 131048));
        shop.agent.reply(interaction, "PRIVATE", "It is not.");
        Waiting.until(
                "the channels' page tells",
                SOON,
                () -> ada.page("/app/channels").text().contains("Sending is held up for the WhatsApp account"));
        assertThat(ada.page("/app/accounts").text()).contains("Sending held up", "customers reported or blocked it");
        assertThat(shop.page(interaction)).contains("customers reported or blocked it");

        platform.noFaults();
        shop.agent.reply(interaction, "PRIVATE", "It is again.");
        shop.awaitSent("It is again.");
        Waiting.until(
                "it is over", SOON, () -> !ada.page("/app/accounts").text().contains("Sending held up"));
        shop.end(interaction);
    }

    private HttpResponse<String> decide(HttpAgent ada, String account, String decision) {
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

    private long overTheStream(String text) {
        return shop.database.number(
                "select count(*) from raw_payload where body like ? and body like '%matching_rules%'",
                "%" + text + "%");
    }

    private String account(String name) {
        return shop.database
                .rows("select id from account where platform = ?", name)
                .get(0)
                .get(0);
    }

    private long tokenVersion(String account) {
        return shop.database.number("select token_version from account where id = ?", Long.parseLong(account));
    }

    private void submit(HttpAgent who, Document page, String selector, Map<String, String> values) {
        who.submit(Objects.requireNonNull(page.selectFirst(selector), selector), values);
    }
}
