package dev.parley.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.harness.Waiting;
import dev.parley.it.support.HttpAgent;
import dev.parley.it.support.SignedLicence;
import dev.parley.it.support.TwoNodes;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Licences that are loaded and given on a page of one node hold for the routing of another one (RT-2). */
final class LicencesElsewhere {

    private static final String ACCESS = "I3_ACCESS_ACD_SOCIAL_MEDIA";
    private static final String LICENCES = "/app/setup/licences";
    private static final String HOLDERS = LICENCES + "/" + ACCESS;

    /** Long enough for a router that believes in a licence to route by it. */
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(3);

    /** A second is the aim; a busy machine may take longer. */
    private static final Duration SOON = Duration.ofSeconds(5);

    /** Nodes look every few seconds for licences that end. */
    private static final Duration WATCHED = Duration.ofSeconds(20);

    private static final System.Logger LOG = System.getLogger(LicencesElsewhere.class.getName());

    private final TwoNodes nodes;
    private final HttpAgent agent;
    private final HttpAgent ada;

    /** @param agent available, on the first node, which routes */
    LicencesElsewhere(TwoNodes nodes, HttpAgent agent) {
        this.nodes = nodes;
        this.agent = agent;
        ada = HttpAgent.logIn(nodes.second().uri(), "ada");
    }

    /** Returns how many posts it has written; the agent has accepted them. */
    int hold() {
        List<String> users =
                ada.page(HOLDERS).select("input[name=user][checked]").eachAttr("value");
        give(List.of());
        assertWaits("@harborcare my lamp flickers");
        Instant given = Instant.now();
        give(users);
        awaitOffered("given", given);

        expire();
        assertWaits("@harborcare my chair wobbles");
        Instant loaded = Instant.now();
        load(SignedLicence.named("DEV-2").of(ACCESS, 900));
        awaitOffered("loaded", loaded);
        Waiting.until("both are accepted", WATCHED, () -> {
            agent.acceptOffer();
            return nodes.database().number("select count(*) from interaction where state = 'CONNECTED'") == 2;
        });
        return 2;
    }

    private void give(List<String> users) {
        Element form = ada.page(HOLDERS).expectFirst("main form:has(input[name=user])");
        Element csrf = form.expectFirst("input[type=hidden]");
        String had = form.select("input[name=had-user]").eachAttr("value").stream()
                .map(id -> "&had-user=" + id)
                .collect(Collectors.joining());
        String chosen = users.stream().map(id -> "&user=" + id).collect(Collectors.joining("", had, ""));
        assertThat(ada.postRaw(HOLDERS, csrf.attr("name") + "=" + csrf.attr("value") + chosen)
                        .statusCode())
                .isEqualTo(200);
    }

    private void load(String licence) {
        Element form = ada.page(LICENCES).expectFirst("form[action$=/preview]");
        HttpResponse<String> preview = ada.submit(form, Map.of("licence", licence));
        Document shown = Jsoup.parse(preview.body(), LICENCES);
        ada.submit(shown.expectFirst("form[action$=/preview]"), "#load", Map.of("licence", licence));
        assertThat(ada.page(LICENCES).select("#in-force").text()).contains("DEV-2");
    }

    /** By its date; a file that ends so soon cannot be made. */
    private void expire() {
        nodes.database()
                .update("update licence set expires_at = utc_timestamp(6) - interval 1 second where name = ?", ACCESS);
        Waiting.until(
                "offers are withdrawn",
                WATCHED,
                () -> nodes.database().number("select count(*) from interaction where state = 'ALERTING'") == 0);
    }

    private void assertWaits(String text) {
        nodes.platform().post("mila_okafor_" + text.length(), text, "");
        Waiting.until(
                "it waits",
                Duration.ofSeconds(20),
                () -> nodes.database()
                                .number(
                                        "select count(*) from interaction where state = 'QUEUED' and preview like ?",
                                        text)
                        == 1);
        LockSupport.parkNanos(LONG_ENOUGH.toNanos());
        assertThat(nodes.database().number("select count(*) from interaction where state = 'ALERTING'"))
                .as("offered without a licence")
                .isZero();
    }

    private void awaitOffered(String how, Instant since) {
        Waiting.until(
                "offered",
                SOON,
                () -> nodes.database().number("select count(*) from interaction where state = 'ALERTING'") > 0);
        LOG.log(
                System.Logger.Level.INFO,
                "Licence {0}: routed by after {1} ms.",
                how,
                Duration.between(since, Instant.now()).toMillis());
    }
}
