package dev.parley.it;

import static dev.parley.it.support.Shopfront.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.harness.Waiting;
import dev.parley.it.support.ChannelForm;
import dev.parley.it.support.HttpAgent;
import dev.parley.it.support.Platform;
import dev.parley.it.support.Shopfront;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rules of intake that need a whole platform: what was missed, what floods, what is gone. Pages without script. */
class RulesIT {

    private static final String ON_X = "Harbor & Pine on X";
    private static final String ON_FACEBOOK = "Harbor & Pine on Facebook";
    private static final int FLOOD_LIMIT = 4;

    private static Shopfront shop;
    private static Platform platform;
    private static HttpAgent ada;

    @BeforeAll
    static void start() {
        shop = new Shopfront(
                "rules",
                Map.of(
                        "parley.flood.limit",
                        "" + FLOOD_LIMIT,
                        "parley.compliance.every",
                        "PT1S",
                        "parley.intake.matching",
                        "priority"));
        platform = shop.platform;
        ada = HttpAgent.logIn(shop.node.uri(), "ada");
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    private static ChannelForm form(String channel) {
        return new ChannelForm(shop, ada, channel);
    }

    @Test
    @DisplayName("IN-10: a recovery run fetches what was missed, stores nothing twice, and shows how far it is")
    void aRecoveryRunFetchesWhatWasMissed() {
        String missed = "@harborcare this one was lost on the way";
        String kept = "@harborcare this one was not";
        String lost = platform.post("rita_run", missed);
        platform.post("rita_run", kept);
        Waiting.until(
                "both are stored",
                SOON,
                () -> shop.stored(missed).size() + shop.stored(kept).size() == 2);
        shop.database.update("delete from post where platform_id = ?", lost);
        // X's search does not show the last half minute
        String bookmarks = bookmarks();
        Waiting.until(
                "the search shows the posts",
                SOON,
                () -> runsFor(15) > 0 && shop.stored(missed).size() == 1);
        assertThat(shop.stored(missed)).containsExactly(lost);
        assertThat(shop.stored(kept)).hasSize(1);
        assertThat(bookmarks())
                .as("the polls go on at their place")
                .isNotBlank()
                .hasSameSizeAs(bookmarks);
        Document shown = ada.page(form(ON_X).address() + "/recovery-runs");
        assertThat(shown.expectFirst("#runs .checks__item").text()).contains("Done", "stored", "Ada");
        assertThat(shop.database.number("select count(*) from audit_entry where action = 'channel.recovery-run'"))
                .isPositive();
    }

    @Test
    @DisplayName("IN-10: a recovery run that is under way can be cancelled, and that is in the audit log")
    void aRecoveryRunIsCancelled() {
        platform.fault("busy", Map.of("kind", "STATUS", "endpoint", "GET /2/tweets/search/recent", "status", 503));
        try {
            LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
            assertThat(ask(now.minusMinutes(5), now).statusCode()).isEqualTo(200);
            String runs = form(ON_X).address() + "/recovery-runs";
            Element cancel = ada.page(runs).expectFirst("#runs .checks__item form[action$=/cancellation]");
            assertThat(ada.submit(cancel, Map.of()).statusCode()).isEqualTo(200);
            Document shown = ada.page(runs);
            assertThat(shown.expectFirst("#runs .checks__item").text()).contains("Cancelled by Ada");
            assertThat(shown.select("#runs form[action$=/cancellation]")).isEmpty();
            assertThat(ada.submit(cancel, Map.of()).statusCode())
                    .as("once more is no mistake")
                    .isEqualTo(200);
            assertThat(shop.database.number(
                            "select count(*) from audit_entry where action = 'channel.recovery-run-cancelled'"))
                    .isEqualTo(1);
        } finally {
            platform.noFaults();
        }
    }

    private static String bookmarks() {
        return shop.database
                .rows(
                        "select bookmarks from channel_poll p join channel c on c.id = p.channel_id where c.name = ?"
                                + " and p.stream = 'POSTS'",
                        ON_X)
                .get(0)
                .get(0);
    }

    /** Asks for a run over the last minutes and waits for it; returns how many are done. */
    private static long runsFor(int minutes) {
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        HttpResponse<String> answer = ask(now.minusMinutes(minutes), now);
        assertThat(answer.statusCode()).isEqualTo(200);
        Waiting.until(
                "the run has ended",
                SOON,
                () -> shop.database.number("select count(*) from recovery_run where state in ('WAITING', 'RUNNING')")
                        == 0);
        return shop.database.number("select count(*) from recovery_run where state = 'DONE'");
    }

    private static HttpResponse<String> ask(LocalDateTime from, LocalDateTime until) {
        Element form = form(ON_X).page().expectFirst("#recovery form");
        return ada.submit(form, Map.of("run-from", text(from), "run-until", text(until)));
    }

    private static String text(LocalDateTime time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    @Test
    @DisplayName("IN-10: the form says next to the field what is wrong with a period, and keeps what was entered")
    void aPeriodThatCannotBeHadIsRefusedNextToItsField() {
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        HttpResponse<String> tooOld = ask(now.minusDays(60), now);
        assertThat(tooOld.statusCode()).isEqualTo(422);
        Document shown = org.jsoup.Jsoup.parse(tooOld.body());
        assertThat(shown.expectFirst("#run-from-error").text()).contains("30");
        assertThat(shown.expectFirst("#run-from").attr("value")).isEqualTo(text(now.minusDays(60)));
        HttpResponse<String> nonsense = ask(now, now.minusHours(1));
        assertThat(org.jsoup.Jsoup.parse(nonsense.body())
                        .expectFirst("#run-until-error")
                        .text())
                .contains("later");
        Document whatsApp = form("Harbor & Pine on WhatsApp").page();
        assertThat(whatsApp.select("#recovery form")).isEmpty();
        assertThat(whatsApp.expectFirst("#recovery").text()).contains("second time");
    }

    @Test
    @DisplayName("CH-8: a keyword that floods is taken out and shown, and fetches what it missed once it is added back")
    void aKeywordThatFloodsIsTakenOut() {
        for (int n = 0; n <= FLOOD_LIMIT; n++) {
            platform.post("flo_od", "Harbor and pine, they say, number " + n);
        }
        Waiting.until(
                "the keyword is out",
                SOON,
                () -> shop.database.number(
                                "select count(*) from channel_term where kind = 'KEYWORD' and blocked_until is not null")
                        == 1);
        String late = "Harbor and pine after the flood";
        platform.post("flo_od", late);
        Document shown = form(ON_X).page();
        assertThat(shown.expectFirst("#blocked").text()).contains("harbor and pine", "blocked until");
        assertThat(shown.expectFirst("#keywords").text()).doesNotContain("harbor and pine");
        assertThat(shop.database.number("select count(*) from audit_entry where action = 'channel.keyword-blocked'"))
                .isEqualTo(1);
        HttpResponse<String> typed = form(ON_X).save(Map.of("keywords", "harbor and pine"));
        assertThat(typed.statusCode()).isEqualTo(422);
        assertThat(org.jsoup.Jsoup.parse(typed.body())
                        .expectFirst("#keywords-error")
                        .text())
                .contains("blocked until");
        // X's search shows what is half a minute old
        Waiting.until("the post is old enough to be found again", SOON, () -> old(late));
        ada.submit(shown.expectFirst("#blocked form"), Map.of());
        Waiting.until("what it missed is stored", SOON, () -> shop.stored(late).size() == 1);
        assertThat(shop.database.number("select count(*) from recovery_run where keyword = 'harbor and pine'"))
                .isEqualTo(1);
    }

    private static boolean old(String text) {
        String encoded = java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
        String written = platform.posts("contains=" + encoded)
                .getJsonArray("posts")
                .getJsonObject(0)
                .getString("createdAt");
        return java.time.Instant.parse(written)
                .plusSeconds(32)
                .isBefore(java.time.Clock.systemUTC().instant());
    }

    @Test
    @DisplayName("IN-8: what is gone from X is found by looking stored posts up again, and erased once")
    void whatIsGoneIsErased() {
        String text = "@harborcare forget that I live in Quay Road";
        String id = platform.post("gone_girl", text);
        Waiting.until("it is stored", SOON, () -> shop.stored(text).size() == 1);
        long post = shop.database.number("select id from post where platform_id = ?", id);
        platform.call("DELETE", "/posts/" + id, null);
        Waiting.until(
                "it is a tombstone",
                SOON,
                () -> shop.database.number("select count(*) from post where id = ? and deleted_at is not null", post)
                        == 1);
        assertThat(shop.database.rows("select text from post where id = ?", post))
                .containsExactly(List.of(""));
        assertThat(shop.database.number("select count(*) from audit_entry where subject = ?", "post " + post))
                .isEqualTo(1);
        assertThat(shop.node.logText()).contains("are gone from X and were erased");
    }

    @Test
    @DisplayName("IN-16: by priority, a post of several channels makes one interaction, for the highest")
    void aPostOfSeveralChannelsMakesOneInteractionForTheHighest() {
        Map<String, String> fields = form(ON_X).fields();
        String care = fields.getOrDefault("conversation-workgroup", "");
        String other = form(ON_X).page().select("#conversation-workgroup option").eachAttr("value").stream()
                .filter(value -> !value.isEmpty() && !value.equals(care))
                .findFirst()
                .orElseThrow();
        fields.putAll(Map.of("name", "Armchairs", "handles", "", "keywords", "teal armchair", "priority", "50"));
        fields.put("conversation-workgroup", other);
        fields.put("on", "public");
        assertThat(ada.post("/app/channels", fields).body()).contains("Armchairs");
        // what alerts at an agent stays where it is
        Element free = shop.agent.page("/app/desk").expectFirst("form[action$=/app/state]:has([name=state])");
        shop.agent.submit(free, Map.of("state", "away-break"));
        String text = "@harborcare is the teal armchair back?";
        platform.post("teal_fan", text);
        Waiting.until(
                "both channels matched it",
                SOON,
                () -> shop.database.number(
                                "select count(*) from post_channel m join post p on p.id = m.post_id where p.text = ?",
                                text)
                        == 2);
        assertThat(shop.openWith(text))
                .singleElement()
                .satisfies(open -> assertThat(open.get(2)).isEqualTo("Armchairs"));
        assertThat(shop.stored(text)).hasSize(1);
    }

    @Test
    @DisplayName("CH-22: before saving, a keyword shows what it finds and how much, and warns of common words")
    void keywordsAreTriedBeforeTheyAreSaved() {
        String text = "A wobbly walnut shelf, who sells one?";
        platform.post("wal_nut", text);
        Waiting.until("X shows the post", SOON, () -> old(text));
        Map<String, String> fields = form(ON_X).fields();
        fields.put("keywords", "walnut shelf\nplease");
        String address =
                "/app/channels/keyword-previews?channel=" + form(ON_X).address().replaceAll("\\D+", "");
        Document[] shown = new Document[1];
        Waiting.until("X has told", SOON, () -> {
            shown[0] = org.jsoup.Jsoup.parse(ada.post(address, fields).body());
            return shown[0].select("#keyword-preview .checks__item").size() == 2;
        });
        Element walnut = shown[0].select("#keyword-preview .checks__item").get(0);
        assertThat(walnut.text()).contains("walnut shelf", "a day", "@wal_nut", text);
        Element please = shown[0].select("#keyword-preview .checks__item").get(1);
        assertThat(please.text()).contains("people use about anything");
        assertThat(shown[0].expectFirst("#keywords").wholeText()).contains("walnut shelf");
        assertThat(shop.database.number("select count(*) from channel_term where term = 'walnut shelf'"))
                .as("nothing is saved")
                .isZero();
    }

    @Test
    @DisplayName("IN-7, IN-6: options that do not fit are refused next to their field")
    void optionsThatDoNotFitAreRefused() {
        HttpResponse<String> single = form(ON_FACEBOOK).save(Map.of("on", "single-comment"));
        assertThat(single.statusCode()).isEqualTo(422);
        assertThat(org.jsoup.Jsoup.parse(single.body())
                        .expectFirst("#comments-error")
                        .text())
                .contains("Submit comments");
        for (String seconds : List.of("9", "3601", "soon")) {
            HttpResponse<String> grouping = form(ON_X).save(Map.of("grouping", seconds));
            assertThat(grouping.statusCode()).isEqualTo(422);
            assertThat(org.jsoup.Jsoup.parse(grouping.body()).select("#grouping-error"))
                    .hasSize(1);
        }
    }
}
