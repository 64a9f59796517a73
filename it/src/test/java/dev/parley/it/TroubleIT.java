package dev.parley.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.harness.Database;
import dev.parley.harness.Waiting;
import dev.parley.it.support.HttpAgent;
import dev.parley.it.support.Node;
import dev.parley.it.support.Places;
import dev.parley.it.support.Platform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A platform in trouble: every kind is counted and told, the channel goes on, nothing is lost or doubled (IN-1, IN-3). */
class TroubleIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String SEARCH = "GET /2/tweets/search/recent";
    private static final String SEND = "POST /2/tweets";

    private static Platform platform;
    private static Database database;
    private static Node node;
    private static HttpAgent nadia;
    private static int number;

    @BeforeAll
    static void start() {
        platform = Platform.start();
        database = Places.embedded("trouble");
        node = Node.plan("trouble")
                .demo(platform.x())
                .database(database)
                .oneJar()
                .start()
                .awaitReady();
        nadia = HttpAgent.logIn(node.uri(), "nadia").available();
    }

    @AfterAll
    static void stop() {
        node.close();
        platform.close();
    }

    @AfterEach
    void mend() {
        platform.noFaults();
    }

    @Test
    void answersThatCannotBeReadDelayPostsAndLoseNone() {
        for (String kind : List.of("MALFORMED_JSON", "TRUNCATED", "RESET_BEFORE", "RESET_AFTER")) {
            trouble(SEARCH, Map.of("kind", kind, "times", 1));
            isStoredOnce(aPost("while the answers are " + kind));
        }
        trouble(SEARCH, Map.of("kind", "STATUS", "status", 200, "body", "HTML", "times", 1));
        isStoredOnce(aPost("while a page says all is well"));
        trouble(SEARCH, Map.of("kind", "STATUS", "status", 503, "times", 2));
        isStoredOnce(aPost("while the platform is over capacity"));
    }

    /** Without a reset in its headers a refusal for the rate is waited out for a minute. */
    @Test
    void aRateLimitWithoutHeadersIsWaitedOutAndShown() {
        trouble(SEARCH, Map.of("kind", "RATE_LIMIT_BARE", "times", 1));
        String id = aPost("while the rate is limited");
        Waiting.until(
                "the channel says why it waits",
                SOON,
                () -> database.number("select count(*) from channel_poll where last_problem_code = 'x.rate-limited'")
                        == 1);
        assertThat(database.number("select count(*) from channel_poll where last_problem_code = 'x.rate-limited'"
                        + " and next_due_at between problem_at + interval '45' second"
                        + " and problem_at + interval '75' second"))
                .isEqualTo(1);
        assertThat(count(id)).isZero();
        database.update("update channel_poll set next_due_at = problem_at where last_problem_code = 'x.rate-limited'");
        isStoredOnce(id);
    }

    @Test
    void repeatedAndReorderedItemsAreStoredOnce() {
        trouble(SEARCH, Map.of("kind", "DUPLICATE_ITEMS"));
        String root = aPost("asked twice");
        isStoredOnce(root);
        platform.noFaults();
        trouble(SEARCH, Map.of("kind", "REORDERED_ITEMS"));
        String answer = platform.post("tomasz_w", "@harborcare and I too", root);
        isStoredOnce(answer);
        assertThat(database.rows("select distinct conversation_id from post where platform_id in (?, ?)", root, answer))
                .hasSize(1);
    }

    @Test
    void itemsWithMissingFieldsAreCountedAndKeptRaw() {
        long before = database.number("select sum(unreadable) from channel_poll");
        trouble(SEARCH, Map.of("kind", "MISSING_FIELDS"));
        aPost("that comes without its fields");
        Waiting.until(
                "the item is counted",
                SOON,
                () -> database.number("select sum(unreadable) from channel_poll") > before);
        platform.noFaults();
        assertThat(database.number("select count(*) from raw_payload where state = 'PARTLY_READ'"))
                .isPositive();
        isStoredOnce(aPost("after the trouble"));
    }

    @Test
    void aPageThatIsTooLargeIsReadInSmallerOnes() {
        trouble(SEARCH, Map.of("kind", "STATUS", "status", 503));
        List<String> all = new ArrayList<>();
        for (int n = 0; n < 16; n++) {
            all.add(aPost("at length"));
        }
        trouble(SEARCH, Map.of("kind", "HUGE_TEXTS"));
        all.forEach(TroubleIT::isStoredOnce);
    }

    @Test
    void anExpiredTokenIsRefreshedOnTheWay() {
        int before = (int) database.number("select token_version from account");
        long interaction = accepted(aPost("please answer with an expired token"));
        platform.call("POST", "/accounts/harborcare/expire-access", null);
        nadia.reply(interaction, "PUBLIC", "Gladly, with a new token.");
        Waiting.until("the answer is out", SOON, () -> platform.outboundWith("Gladly, with a new token.") == 1);
        assertThat((int) database.number("select token_version from account")).isGreaterThan(before);
    }

    @Test
    void anAnswerWhoseFateIsUnknownIsThereOnce() {
        long interaction = accepted(aPost("please answer over a broken line"));
        trouble(SEND, Map.of("kind", "RESET_AFTER", "times", 1));
        nadia.reply(interaction, "PUBLIC", "This line breaks after it was taken.");
        Waiting.until("the answer is known as sent", SOON, () -> sent("This line breaks after it was taken."));
        assertThat(platform.outboundWith("This line breaks after it was taken."))
                .isEqualTo(1);
        assertThat(database.number(
                        "select count(*) from post where text = ? and direction = 'OUTBOUND'",
                        "This line breaks after it was taken."))
                .isEqualTo(1);
    }

    @Test
    void anAnswerThatThePlatformMissedIsSentAgain() {
        long interaction = accepted(aPost("please answer while it fails"));
        trouble(SEND, Map.of("kind", "STATUS", "status", 503, "times", 1));
        nadia.reply(interaction, "PUBLIC", "Second try lucky.");
        Waiting.until("the answer is known as sent", Duration.ofSeconds(90), () -> sent("Second try lucky."));
        assertThat(platform.outboundWith("Second try lucky.")).isEqualTo(1);
    }

    @Test
    void aRefusalIsToldToTheAuthor() {
        long interaction = accepted(aPost("please answer what X refuses"));
        trouble(SEND, Map.of("kind", "STATUS", "status", 403, "times", 1));
        nadia.reply(interaction, "PUBLIC", "This one is refused.");
        Waiting.until(
                "the refusal is stored",
                SOON,
                () -> database.number(
                                "select count(*) from outbox where text = ? and state = 'FAILED'",
                                "This one is refused.")
                        == 1);
        assertThat(nadia.page("/app/interactions/" + interaction).text()).contains("Not sent");
    }

    @Test
    @DisplayName("IN-1: while one platform takes half a minute for an answer, posts of another come as fast as ever")
    void aSlowPlatformDelaysNoOther() {
        trouble("GET /200000000000001*", Map.of("kind", "LATENCY", "latencyMs", "30000"));
        Waiting.until("a poll of Facebook is under way", SOON, () -> !underWay().isEmpty());
        List<List<String>> slow = underWay();
        for (int i = 0; i < 2; i++) {
            String id = aPost("beside a slow platform");
            Waiting.until("post " + id + " is stored", Duration.ofSeconds(8), () -> count(id) == 1);
        }
        assertThat(underWay()).as("it is the same poll, which still waits").isEqualTo(slow);
    }

    private static List<List<String>> underWay() {
        return database.rows("select p.channel_id, p.epoch from channel_poll p join channel c on c.id = p.channel_id"
                + " where c.platform = 'FACEBOOK' and p.stream = 'POSTS' and p.owner is not null");
    }

    @Test
    void longAndStrangeTextsComeThrough() {
        String strange = "@harborcare 👩‍👩‍👧‍👦 مرحبا \u202eabc\u202c 𝒳𝓎𝓏 ñandú " + number++;
        String id = platform.post("nour_h", strange);
        isStoredOnce(id);
        assertThat(database.rows("select text from post where platform_id = ?", id))
                .containsExactly(List.of(strange));
    }

    private static String aPost(String text) {
        return platform.post("mila_okafor", "@harborcare " + text + " no. " + number++);
    }

    private static void trouble(String endpoint, Map<String, Object> fault) {
        Map<String, Object> full = new HashMap<>(fault);
        full.put("endpoint", endpoint);
        platform.fault("trouble", full);
    }

    private static void isStoredOnce(String platformId) {
        Waiting.until("post " + platformId + " is stored", SOON, () -> count(platformId) > 0);
        assertThat(count(platformId)).isEqualTo(1);
    }

    private static long count(String platformId) {
        return database.number("select count(*) from post where platform_id = ?", platformId);
    }

    private static boolean sent(String text) {
        return database.number("select count(*) from outbox where text = ? and state = 'SENT'", text) == 1;
    }

    /** Takes offers until the one of this post is with the agent; the others are ended on the way. */
    private static long accepted(String platformId) {
        nadia.available();
        List<Long> found = new ArrayList<>();
        Waiting.until("the post is with the agent", SOON, () -> {
            nadia.acceptOffer().ifPresent(id -> {
                boolean wanted = database.number(
                                "select count(*) from interaction i join post p on p.conversation_id = i.conversation_id"
                                        + " where i.id = ? and p.platform_id = ?",
                                id,
                                platformId)
                        == 1;
                if (wanted) {
                    found.add(id);
                } else {
                    nadia.disconnect(id, "No reply needed");
                }
            });
            return !found.isEmpty();
        });
        return found.get(0);
    }
}
