package dev.parley.connector.feeds;

import static dev.parley.connector.feeds.FeedsFixture.behaves;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.PlatformChange.AccountNotice;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.WatchQuery;
import dev.parley.simulator.feeds.Behaviour.Switch;
import dev.parley.simulator.feeds.SimulatedFeed;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Publishers with trouble, over real HTTP. */
class TroubledFeedsTest {

    private static final Duration DUE = Duration.ofMinutes(16);
    private final FeedsFixture fixture = new FeedsFixture();

    @AfterEach
    void stop() {
        fixture.close();
    }

    private AccountNotice notice(FetchedPage page) {
        assertThat(page.changes()).singleElement().isInstanceOf(AccountNotice.class);
        return (AccountNotice) page.changes().get(0);
    }

    private PlatformProblem problem(WatchQuery query) {
        PlatformException thrown = catchThrowableOfType(PlatformException.class, () -> fixture.read(query));
        assertThat(thrown).isNotNull();
        return thrown.problem();
    }

    @Test
    void aFeedThatFailsKeepsNoOtherFromBeingRead() throws Exception {
        behaves(fixture.open("bad"), Switch.STATUS, "500");
        fixture.open("good").write("Fine", "");
        WatchQuery query = fixture.watching("bad", "good");
        FetchedPage page = fixture.read(query);
        assertThat(fixture.texts(page)).containsExactly("Fine");
        assertThat(notice(page).words()).contains("/feeds/bad").contains("500");
        fixture.wait(DUE);
        assertThat(fixture.read(query).changes()).as("told once").isEmpty();
        fixture.server.simulator().feeds().find("bad").orElseThrow().behaviour().clear();
        fixture.wait(Duration.ofDays(1));
        assertThat(notice(fixture.read(query)).code()).isEqualTo("feeds.recovered");
    }

    @Test
    void whenEveryFeedFailsTheChannelDoes() throws Exception {
        SimulatedFeed feed = fixture.open("bad");
        behaves(feed, Switch.STATUS, "503");
        behaves(feed, Switch.RETRY_AFTER, "3600");
        WatchQuery query = fixture.watching("bad");
        FetchedPage first = fixture.read(query);
        assertThat(notice(first).code()).isEqualTo("feeds.busy");
        assertThat(Duration.between(now(), first.budget().orElseThrow().resetsAt()))
                .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(60));
        fixture.read(query);
        assertThat(feed.answers()).containsEntry(503, 1);
        fixture.wait(Duration.ofMinutes(61));
        PlatformProblem lasting = problem(query);
        assertThat(lasting.action()).isEqualTo(Action.WAIT_RESET);
        assertThat(lasting.retryAt()).hasValueSatisfying(at -> assertThat(at).isAfter(now().plusSeconds(3500)));
    }

    private java.time.Instant now() {
        return fixture.server.simulator().world().clock().instant();
    }

    @Test
    void aFeedThatMovedForGoodIsReadThereFromThenOn() throws Exception {
        SimulatedFeed old = fixture.open("old");
        SimulatedFeed current = fixture.open("current");
        current.write("One", "");
        behaves(old, Switch.STATUS, "301");
        behaves(old, Switch.LOCATION, fixture.server.feedUri("current").toString());
        WatchQuery query = fixture.watching("old");
        String id = fixture.read(query).posts().get(0).platformId();
        fixture.wait(DUE);
        current.write("Two", "");
        FetchedPage page = fixture.read(query);
        assertThat(fixture.texts(page)).containsExactly("Two");
        assertThat(page.posts().get(0).platformId()).startsWith(id.substring(0, 16));
        assertThat(page.posts().get(0).source())
                .isEqualTo(fixture.server.feedUri("old").toString());
        assertThat(old.answers()).containsEntry(301, 1);
    }

    @Test
    void aDetourIsFollowedEachTime() throws Exception {
        SimulatedFeed old = fixture.open("old");
        SimulatedFeed current = fixture.open("current");
        current.write("One", "");
        behaves(old, Switch.STATUS, "302");
        behaves(old, Switch.LOCATION, fixture.server.feedUri("current").toString());
        assertThat(fixture.read(fixture.watching("old")).posts()).hasSize(1);
        fixture.wait(DUE);
        fixture.read(fixture.watching("old"));
        assertThat(old.answers()).containsEntry(302, 2);
        assertThat(current.answers()).containsEntry(304, 1);
    }

    @Test
    void endlessDetoursEnd() throws Exception {
        SimulatedFeed one = fixture.open("one");
        SimulatedFeed two = fixture.open("two");
        behaves(one, Switch.STATUS, "302");
        behaves(one, Switch.LOCATION, fixture.server.feedUri("two").toString());
        behaves(two, Switch.STATUS, "307");
        behaves(two, Switch.LOCATION, fixture.server.feedUri("one").toString());
        assertThat(notice(fixture.read(fixture.watching("one"))).code()).isEqualTo("feeds.too-many-redirects");
        assertThat(one.answers()).containsEntry(302, 3);
        assertThat(two.answers()).containsEntry(307, 3);
    }

    @Test
    void aFeedThatIsGoneIsNeverAskedAgain() throws Exception {
        SimulatedFeed gone = fixture.open("gone");
        behaves(gone, Switch.STATUS, "410");
        WatchQuery query = fixture.watching("gone");
        AccountNotice notice = notice(fixture.read(query));
        assertThat(notice.effect()).as("other channels of the account go on").isEqualTo(AccountNotice.Effect.NONE);
        assertThat(notice.words()).contains("gone for good").contains("take it off");
        fixture.wait(Duration.ofDays(2));
        assertThat(problem(query).action()).isEqualTo(Action.STOP_CHANNEL);
        assertThat(gone.answers()).containsEntry(410, 1);
    }

    @Test
    void aFeedThatCouldNotBeReachedForWeeksIsNotGivenUpWhenItIsMissingOnce() throws Exception {
        SimulatedFeed feed = fixture.open("down");
        behaves(feed, Switch.STATUS, "503");
        WatchQuery query = fixture.watching("down");
        fixture.read(query);
        fixture.wait(Duration.ofDays(15));
        behaves(feed, Switch.STATUS, "404");
        assertThat(notice(fixture.read(query)).code()).isEqualTo("feeds.not-found");
        fixture.wait(Duration.ofDays(2));
        assertThat(problem(query).action()).isEqualTo(Action.RETRY);
    }

    @Test
    void aFeedThatIsMissingForTwoWeeksIsGivenUp() throws Exception {
        SimulatedFeed missing = fixture.open("missing");
        behaves(missing, Switch.STATUS, "404");
        WatchQuery query = fixture.watching("missing");
        assertThat(notice(fixture.read(query)).code()).isEqualTo("feeds.not-found");
        fixture.wait(Duration.ofDays(7));
        assertThat(problem(query).action()).isEqualTo(Action.RETRY);
        fixture.wait(Duration.ofDays(8));
        assertThat(notice(fixture.read(query)).code()).isEqualTo("feeds.not-found");
        assertThat(problem(query).action()).isEqualTo(Action.STOP_CHANNEL);
        assertThat(missing.answers()).containsEntry(404, 3);
    }

    @ParameterizedTest
    @CsvSource({
        "BROKEN, CUT, feeds.broken-document",
        "BROKEN, UNCLOSED, feeds.broken-document",
        "BROKEN, HTML, feeds.broken-document",
        "BROKEN, EMPTY, feeds.empty",
        "BROKEN, DOCTYPE, feeds.broken-document",
        "BROKEN, ENTITIES, feeds.broken-document",
        "BROKEN, NESTED, feeds.broken-document",
        "PADDING_MB, 11, feeds.too-large",
        "ENCODING, deflate, feeds.bad-encoding",
        "ENCODING, broken, feeds.bad-encoding",
        "STATUS, 401, feeds.forbidden",
        "STATUS, 304, feeds.status-304"
    })
    void whatCannotBeReadIsToldInWords(Switch name, String value, String code) throws Exception {
        SimulatedFeed feed = fixture.open("bad");
        feed.write("One", "<p>one</p>");
        behaves(feed, name, value);
        AccountNotice notice = notice(fixture.read(fixture.watching("bad")));
        assertThat(notice.code()).isEqualTo(code);
        assertThat(notice.words()).contains("/feeds/bad").endsWith(".");
    }

    @Test
    void aHugeFeedIsReadInPart() throws Exception {
        SimulatedFeed feed = fixture.open("huge");
        for (int i = 0; i < 700; i++) {
            feed.write("Item " + i, "");
        }
        FetchedPage page = fixture.read(fixture.watching("huge"), 1_000);
        assertThat(page.posts()).hasSize(500);
        assertThat(fixture.texts(page)).contains("Item 699").doesNotContain("Item 199");
        assertThat(page.unreadable())
                .singleElement()
                .satisfies(left -> assertThat(left.detail()).contains("700 items"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "169.254.169.254", "[::1]", "10.0.0.1"})
    void noRedirectLeadsIntoTheHouse(String host) throws Exception {
        SimulatedFeed feed = fixture.allowing("localhost.example").open("trap");
        behaves(feed, Switch.STATUS, "302");
        behaves(
                feed,
                Switch.LOCATION,
                "http://" + host + ":" + fixture.server.baseUri().getPort() + "/simulator/feeds/x");
        assertThat(notice(fixture.read(fixture.watching("trap"))).code()).isEqualTo("feeds.refused-address");
        assertThat(feed.answers()).as("our own address is refused as well").isEmpty();
        if (!host.equals("127.0.0.1")) {
            fixture.allowing("127.0.0.1").wait(Duration.ofDays(1));
            PlatformProblem problem = problem(fixture.watching("trap"));
            assertThat(problem.words()).contains("private network").contains(host);
            assertThat(feed.answers()).containsEntry(302, 1);
        }
    }

    @Test
    void theCharacterSetIsFound() throws Exception {
        List<String[]> cases = List.of(
                new String[] {"ISO-8859-1", "application/xml", ""},
                new String[] {"ISO-8859-1", "text/xml; charset=ISO-8859-1", "none"},
                new String[] {"UTF-16", "application/rss+xml", ""},
                new String[] {"windows-1252", "text/xml", ""});
        for (String[] each : cases) {
            SimulatedFeed feed = fixture.open("set" + cases.indexOf(each));
            feed.write("Möbel für Zoë", "");
            behaves(feed, Switch.CHARSET, each[0]);
            behaves(feed, Switch.CONTENT_TYPE, each[1]);
            behaves(feed, Switch.PROLOG, each[2]);
            assertThat(fixture.texts(fixture.read(fixture.watching(feed.name()))))
                    .containsExactly("Möbel für Zoë");
        }
    }

    @Test
    void aSiteThatCannotBeReachedIsTold() throws Exception {
        FetchedPage page = fixture.read(WatchQuery.of(List.of("http://127.0.0.1:9/feed?key=hidden", "not an address")));
        assertThat(page.changes()).hasSize(2).allSatisfy(change -> {
            assertThat(((AccountNotice) change).words())
                    .doesNotContain("hidden")
                    .endsWith(".");
        });
    }
}
