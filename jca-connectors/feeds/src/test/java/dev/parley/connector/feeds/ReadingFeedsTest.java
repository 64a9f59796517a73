package dev.parley.connector.feeds;

import static dev.parley.connector.feeds.FeedsFixture.behaves;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.connector.api.CheckResult;
import dev.parley.connector.api.CheckResult.Outcome;
import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Media;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.MediaContent;
import dev.parley.connector.api.OutboundPost;
import dev.parley.connector.api.Period;
import dev.parley.connector.api.PlatformChange.Edited;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PostAction;
import dev.parley.connector.api.SocialConnection;
import dev.parley.connector.api.StreamPosition;
import dev.parley.connector.api.WatchQuery;
import dev.parley.simulator.feeds.Behaviour.Switch;
import dev.parley.simulator.feeds.FeedFormat;
import dev.parley.simulator.feeds.FeedItem;
import dev.parley.simulator.feeds.SimulatedFeed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Well-behaved publishers, over real HTTP. */
class ReadingFeedsTest {

    private static final Duration DUE = Duration.ofMinutes(16);
    private final FeedsFixture fixture = new FeedsFixture();

    @AfterEach
    void stop() {
        fixture.close();
    }

    private static FeedItem item(String id, String title, Instant published) {
        return new FeedItem(id, title, "<p>" + title + "</p>", "", "", "", published, published);
    }

    @ParameterizedTest
    @EnumSource(FeedFormat.class)
    void anItemBecomesAPublicPost(FeedFormat format) throws Exception {
        SimulatedFeed feed = fixture.open("news", format);
        FeedItem written = feed.write("Chairs & tables", "<p>Three <b>weeks</b>!</p>", "Ida Brandt");
        FetchedPage page = fixture.read(fixture.watching("news"));
        assertThat(page.payloads()).singleElement().asString().contains("Ida Brandt");
        assertThat(page.posts()).hasSize(1);
        FetchedPost post = page.posts().get(0);
        assertThat(post.text()).isEqualTo("Chairs & tables\n\nThree weeks!\n\n" + written.link());
        assertThat(post.visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(post.author().displayName()).isEqualTo("Ida Brandt");
        assertThat(post.author().handle()).isEqualTo("127.0.0.1");
        assertThat(post.createdAt()).isEqualTo(written.published());
        assertThat(post.source()).isEqualTo(fixture.server.feedUri("news").toString());
        assertThat(post.threadKey()).isEqualTo(post.platformId());
        assertThat(post.attributes())
                .containsEntry("rssItemId", written.id())
                .containsEntry("rssFeedTitle", "Harbor News")
                .containsEntry("rssItemLink", written.link());
    }

    @Test
    void whatTheDocumentWishesHoldsWhileItIsUnchanged() throws Exception {
        SimulatedFeed feed = fixture.open("news");
        feed.write("One", "");
        behaves(feed, Switch.TTL, "60");
        WatchQuery query = fixture.watching("news");
        fixture.read(query);
        fixture.wait(Duration.ofMinutes(61));
        fixture.read(query);
        fixture.wait(DUE);
        fixture.read(query);
        assertThat(feed.answers()).containsOnly(Map.entry(200, 1), Map.entry(304, 1));
    }

    @Test
    void nothingIsAskedBeforeItIsDueAndNothingIsSentTwice() throws Exception {
        SimulatedFeed feed = fixture.open("news");
        feed.write("One", "");
        WatchQuery query = fixture.watching("news");
        FetchedPage first = fixture.read(query);
        assertThat(first.posts()).hasSize(1);
        assertThat(first.budget()).hasValueSatisfying(budget -> {
            assertThat(budget.remaining()).isZero();
            assertThat(budget.resetsAt())
                    .isAfter(fixture.server.simulator().world().clock().instant());
        });
        assertThat(fixture.read(query).posts()).isEmpty();
        assertThat(feed.answers()).containsOnly(Map.entry(200, 1));
        fixture.wait(DUE);
        FetchedPage unchanged = fixture.read(query);
        assertThat(unchanged.posts()).isEmpty();
        assertThat(unchanged.payloads()).isEmpty();
        assertThat(feed.answers()).containsOnly(Map.entry(200, 1), Map.entry(304, 1));
        feed.write("Two", "");
        fixture.wait(DUE);
        assertThat(fixture.texts(fixture.read(query))).containsExactly("Two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WEAK", "NO_VALIDATORS"})
    void theSameDocumentAgainIsNoNews(String validators) throws Exception {
        SimulatedFeed feed = fixture.open("news");
        behaves(feed, Switch.VALIDATORS, validators);
        feed.write("One", "");
        fixture.read(fixture.watching("news"));
        fixture.wait(DUE);
        FetchedPage again = fixture.read(fixture.watching("news"));
        assertThat(again.posts()).isEmpty();
        assertThat(again.changes()).isEmpty();
        assertThat(feed.answers()).containsKey(validators.equals("WEAK") ? 304 : 200);
    }

    @ParameterizedTest
    @EnumSource(FeedFormat.class)
    void anEditIsAChangeOfTheSamePost(FeedFormat format) throws Exception {
        SimulatedFeed feed = fixture.open("news", format);
        FeedItem written = feed.write("One", "<p>first</p>");
        FetchedPost post = fixture.read(fixture.watching("news")).posts().get(0);
        fixture.wait(DUE);
        feed.edit(written.id(), "One", "<p>second</p>");
        FetchedPage page = fixture.read(fixture.watching("news"));
        assertThat(page.posts()).isEmpty();
        assertThat(page.changes()).singleElement().isInstanceOfSatisfying(Edited.class, edit -> {
            assertThat(edit.platformId()).isEqualTo(post.platformId());
            assertThat(edit.text()).contains("second");
        });
    }

    @Test
    void anItemThatVanishesAndComesBackIsNotNew() throws Exception {
        SimulatedFeed feed = fixture.open("news");
        FeedItem written = feed.write("One", "");
        fixture.read(fixture.watching("news"));
        feed.remove(written.id());
        fixture.wait(DUE);
        fixture.read(fixture.watching("news"));
        feed.add(written);
        fixture.wait(DUE);
        assertThat(fixture.read(fixture.watching("news")).posts()).isEmpty();
    }

    @Test
    void thePastOfANewFeedIsNobodysWork() throws Exception {
        SimulatedFeed feed = fixture.open("news");
        Instant now = fixture.server.simulator().world().clock().instant();
        feed.add(item("old", "Old", now.minus(Duration.ofDays(3))));
        feed.add(item("undated", "Undated", Instant.EPOCH));
        feed.add(item("fresh", "Fresh", now.minus(Duration.ofHours(2))));
        assertThat(fixture.texts(fixture.read(fixture.watching("news")))).containsExactly("Fresh");
        fixture.wait(DUE);
        feed.add(item("late", "Late", now.minus(Duration.ofDays(2))));
        feed.add(item("undated-too", "Undated too", Instant.EPOCH));
        assertThat(fixture.texts(fixture.read(fixture.watching("news"))))
                .containsExactlyInAnyOrder("Late", "Undated too");
    }

    @Test
    void identityIsTheIdElseTheLinkElseTheWords() throws Exception {
        SimulatedFeed feed = fixture.open("news");
        Instant now = fixture.server.simulator().world().clock().instant();
        feed.add(new FeedItem("", "A", "", "https://a.example/1", "", "", now, now));
        feed.add(new FeedItem("", "A", "", "https://a.example/2", "", "", now, now));
        feed.add(new FeedItem("", "B", "first", "", "", "", now, now));
        feed.add(new FeedItem("", "B", "second", "", "", "", now, now));
        feed.add(new FeedItem("7", "C", "", "https://a.example/1", "", "", now, now));
        feed.add(new FeedItem("7", "C again", "", "", "", "", now, now));
        assertThat(fixture.read(fixture.watching("news")).posts())
                .hasSize(5)
                .extracting(FetchedPost::platformId)
                .doesNotHaveDuplicates();
    }

    @Test
    void twoFeedsWithTheSameIdsDoNotTouchEachOther() throws Exception {
        fixture.open("one").add(item("7", "Mine", now()));
        fixture.open("two").add(item("7", "Theirs", now()));
        FetchedPage page = fixture.read(fixture.watching("one", "two"));
        assertThat(page.posts()).hasSize(2).extracting(FetchedPost::platformId).doesNotHaveDuplicates();
    }

    private Instant now() {
        return fixture.server.simulator().world().clock().instant();
    }

    @Test
    void whatIsOverTheLimitComesAtOnceWithTheNextRead() throws Exception {
        SimulatedFeed feed = fixture.open("news");
        for (int i = 0; i < 25; i++) {
            feed.add(item("i" + i, "Item " + i, now().minusSeconds(1000 - i)));
        }
        FetchedPage first = fixture.read(fixture.watching("news"), 10);
        FetchedPage second = fixture.read(fixture.watching("news"), 10);
        FetchedPage third = fixture.read(fixture.watching("news"), 10);
        assertThat(List.of(first.more(), second.more(), third.more())).containsExactly(true, true, false);
        assertThat(fixture.texts(first)).startsWith("Item 0").hasSize(10);
        assertThat(fixture.texts(second)).startsWith("Item 10").hasSize(10);
        assertThat(fixture.texts(third)).endsWith("Item 24").hasSize(5);
    }

    @Test
    void aFeedThatLeavesTheChannelIsForgotten() throws Exception {
        fixture.open("one").write("One", "");
        fixture.open("two").write("Two", "");
        fixture.read(fixture.watching("one", "two"));
        fixture.read(fixture.watching("two"));
        assertThat(fixture.position.bookmarks())
                .containsOnlyKeys(fixture.server.feedUri("two").toString());
    }

    @Test
    void aPeriodIsReadAgainWithoutTouchingThePolls() throws Exception {
        SimulatedFeed feed = fixture.open("news");
        feed.add(item("a", "Too old", now().minus(Duration.ofDays(9))));
        feed.add(item("b", "In the period", now().minus(Duration.ofDays(3))));
        feed.add(item("c", "Too new", now().minus(Duration.ofDays(1))));
        Period period = new Period(now().minus(Duration.ofDays(5)), now().minus(Duration.ofDays(2)));
        try (SocialConnection connection = fixture.connect()) {
            FetchedPage page = connection.fetchPeriod(
                    fixture.watching("news"), Visibility.PUBLIC, period, StreamPosition.START, 10);
            assertThat(fixture.texts(page)).containsExactly("In the period");
            assertThat(page.more()).isFalse();
            assertThat(page.gap()).isEmpty();
            assertThat(connection
                            .fetchPeriod(fixture.watching("news"), Visibility.PUBLIC, period, page.position(), 10)
                            .posts())
                    .isEmpty();
        }
    }

    @Test
    void enclosuresAreMediaThatCanBeOpened() throws Exception {
        SimulatedFeed feed = fixture.open("news");
        String picture = fixture.server.baseUri() + "/assets/simulator.css";
        feed.add(new FeedItem("p", "Picture", "", "", "", picture, now(), now()));
        Media media =
                fixture.read(fixture.watching("news")).posts().get(0).media().get(0);
        assertThat(media.kind()).isEqualTo("photo");
        try (SocialConnection connection = fixture.connect();
                MediaContent content = connection.openMedia(media, "")) {
            assertThat(content.stream().readAllBytes()).isNotEmpty();
        }
    }

    @Test
    void feedsCanOnlyBeRead() throws Exception {
        try (SocialConnection connection = fixture.connect()) {
            OutboundPost answer = new OutboundPost(Visibility.PUBLIC, "", "x", "hello", now());
            assertThatThrownBy(() -> connection.publish(answer))
                    .isInstanceOf(PlatformException.class)
                    .hasMessageContaining("cannot be answered");
            assertThatThrownBy(() -> connection.perform(new PostAction(PostAction.Kind.LIKE, "x")))
                    .isInstanceOf(PlatformException.class)
                    .hasMessageContaining("close it instead");
            assertThat(connection.findSent(answer)).isEmpty();
            assertThat(connection
                            .fetchMessages(fixture.watching(), StreamPosition.START, 10)
                            .posts())
                    .isEmpty();
        }
    }

    @Test
    void testingAChannelTellsOfEachFeed() throws Exception {
        fixture.open("news").write("One", "");
        SimulatedFeed moved = fixture.open("moved");
        behaves(moved, Switch.STATUS, "301");
        behaves(moved, Switch.LOCATION, fixture.server.feedUri("news").toString());
        SimulatedFeed gone = fixture.open("gone");
        behaves(gone, Switch.STATUS, "410");
        try (SocialConnection connection = fixture.connect()) {
            List<CheckResult> results = connection.check(fixture.watching("news", "moved", "gone"));
            assertThat(results)
                    .extracting(CheckResult::outcome)
                    .containsExactly(Outcome.PASSED, Outcome.WARNING, Outcome.FAILED);
            assertThat(results.get(0).words()).contains("Harbor News, 1 items");
            assertThat(results.get(1).words()).contains("change the address on the channel");
            assertThat(results.get(2).words()).contains("take it off the channel");
            assertThat(connection.check(fixture.watching()))
                    .singleElement()
                    .extracting(CheckResult::outcome)
                    .isEqualTo(Outcome.WARNING);
        }
    }
}
