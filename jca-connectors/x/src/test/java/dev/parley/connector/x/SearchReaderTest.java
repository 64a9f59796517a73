package dev.parley.connector.x;

import static dev.parley.connector.x.XFixture.EMPTY_PAGE;
import static dev.parley.connector.x.XFixture.NOW;
import static dev.parley.connector.x.XFixture.page;
import static dev.parley.connector.x.XFixture.post;
import static dev.parley.connector.x.XFixture.problemOf;
import static dev.parley.connector.x.XFixture.watching;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.AccountAccess.Option;
import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.StreamPosition;
import dev.parley.connector.api.WatchQuery;
import dev.parley.connector.kit.ScriptedServer.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SearchReaderTest {

    private static final String KEY = new SearchQuery("@acme").bookmarkKey();
    private static final String TOO_OLD =
            "{\"title\":\"Invalid Request\",\"type\":\"https://api.x.com/2/problems/invalid-request\",\"errors\":[{"
                    + "\"parameters\":{\"since_id\":[\"100\"]},\"message\":\"'since_id' must be a newer id\"}]}";

    private final XFixture x = new XFixture();

    @AfterEach
    void stop() {
        x.close();
    }

    private FetchedPage fetch(StreamPosition from, int limit) throws PlatformException {
        return x.session().fetchPosts(watching("acme"), from, limit);
    }

    private static StreamPosition at(String bookmark) {
        return new StreamPosition(Map.of(KEY, bookmark));
    }

    private static List<String> ids(FetchedPage page) {
        return page.posts().stream().map(FetchedPost::platformId).toList();
    }

    private Map<String, String> query(int index) {
        return x.server.request(index).query();
    }

    private static String page(long newest, long oldest, String token) {
        return page(
                token,
                LongStream.iterate(newest, id -> id >= oldest, id -> id - 1)
                        .mapToObj(XFixture::post)
                        .toArray(String[]::new));
    }

    private static String page(String token, String... posts) {
        return XFixture.page(token, posts);
    }

    @Test
    void aNewChannelBeginsAQuarterOfAnHourAgo() throws PlatformException {
        x.server.answers(200, page("", post(102), post(101)));
        FetchedPage page = fetch(StreamPosition.START, 100);
        assertThat(query(0))
                .containsEntry("query", "@acme")
                .containsEntry("start_time", "2026-09-01T09:45:00Z")
                .containsEntry("max_results", "100")
                .containsKey("post.fields")
                .doesNotContainKeys("tweet.fields", "since_id");
        assertThat(x.server.request(0).header("Authorization")).isEqualTo("Bearer app-token");
        assertThat(ids(page)).containsExactly("101", "102");
        assertThat(page.position().bookmarks()).containsEntry(KEY, "known=102;read=2026-09-01T10:00:00Z");
        assertThat(page.more()).isFalse();
        assertThat(page.payloads()).hasSize(1);
    }

    @Test
    void withoutAnAppTokenTheUserReads() throws PlatformException {
        x.without(Credential.APP_BEARER).server.answers(200, EMPTY_PAGE);
        fetch(StreamPosition.START, 100);
        assertThat(x.server.request(0).header("Authorization")).isEqualTo("Bearer user-token");
    }

    @Test
    void theTweetDialectIsNeverMixedWithTheOther() throws PlatformException {
        x.with(Option.DIALECT, "tweet").server.answers(200, EMPTY_PAGE);
        fetch(StreamPosition.START, 100);
        assertThat(query(0)).containsKey("tweet.fields").doesNotContainKey("post.fields");
        assertThat(query(0).values()).noneMatch(value -> value.contains("_post"));
    }

    @Test
    void anEmptyFirstPollMovesTheStartOn() throws PlatformException {
        x.server.answers(200, EMPTY_PAGE).answers(200, EMPTY_PAGE);
        FetchedPage first = fetch(StreamPosition.START, 100);
        assertThat(first.posts()).isEmpty();
        x.at(NOW.plus(Duration.ofHours(2)));
        fetch(first.position(), 100);
        assertThat(query(1)).containsEntry("start_time", "2026-09-01T09:45:00Z");
    }

    @Test
    void goesOnFromTheNewestPostOfTheFirstPage() throws PlatformException {
        x.server.answers(200, page(110, 101, "t2")).answers(200, page(100, 95, ""));
        FetchedPage page = fetch(at("known=90"), 100);
        assertThat(query(0)).containsEntry("since_id", "90");
        assertThat(query(1)).containsEntry("since_id", "90").containsEntry("next_token", "t2");
        assertThat(ids(page)).hasSize(16).startsWith("95").endsWith("110");
        assertThat(page.position().bookmarks().get(KEY)).startsWith("known=110;");
    }

    @Test
    void anEmptyPollKeepsTheKnownPost() throws PlatformException {
        x.server.answers(200, EMPTY_PAGE);
        assertThat(fetch(at("known=90"), 100).position().bookmarks().get(KEY)).startsWith("known=90;");
    }

    @Test
    void aRunThatIsCutGoesOnBelowWhatItHasSeen() throws PlatformException {
        x.server
                .answers(200, page(120, 111, "t2"))
                .answers(200, page(110, 95, ""))
                .answers(200, EMPTY_PAGE);
        FetchedPage first = fetch(at("known=90"), 10);
        assertThat(first.more()).isTrue();
        assertThat(first.position().bookmarks())
                .containsEntry(KEY, "known=90;newest=120;resume=111;cut=2026-09-01T10:00:00Z");
        FetchedPage second = fetch(first.position(), 100);
        assertThat(query(1)).containsEntry("since_id", "90").containsEntry("until_id", "111");
        assertThat(second.more()).isFalse();
        assertThat(second.position().bookmarks()).containsEntry(KEY, "known=120;read=2026-09-01T10:00:00Z");
        fetch(second.position(), 100);
        assertThat(query(2)).containsEntry("since_id", "120").doesNotContainKey("until_id");
    }

    @Test
    void aRunThatFailsHalfWayKeepsWhatItHas() throws PlatformException {
        x.server.answers(200, page(120, 111, "t2")).answers(503, "{}");
        FetchedPage page = fetch(at("known=90"), 100);
        assertThat(page.posts()).hasSize(10);
        assertThat(page.more()).isTrue();
        assertThat(page.position().bookmarks().get(KEY)).contains("known=90;newest=120;resume=111");
    }

    @Test
    void beginsAtATimeWhenTheKnownPostIsTooOld() throws PlatformException {
        x.server.answers(400, TOO_OLD).answers(200, page("", post(900)));
        FetchedPage page = fetch(at("known=90;read=2026-08-01T00:00:00Z"), 100);
        assertThat(query(1)).containsEntry("start_time", "2026-08-25T11:00:00Z").doesNotContainKey("since_id");
        assertThat(page.gap()).get().asString().contains("2026-08-01T00:00:00Z", "2026-08-25T11:00:00Z");
        assertThat(page.position().bookmarks().get(KEY)).startsWith("known=900;");
    }

    @Test
    void aQuietChannelHasNoGap() throws PlatformException {
        x.server.answers(400, TOO_OLD).answers(200, EMPTY_PAGE);
        FetchedPage page = fetch(at("known=90;read=2026-09-01T09:59:00Z"), 100);
        assertThat(query(1)).containsEntry("start_time", "2026-09-01T09:58:00Z");
        assertThat(page.gap()).isEmpty();
    }

    @Test
    void aLostPlaceOfACutRunIsReadAgain() throws PlatformException {
        x.server.answers(400, TOO_OLD.replace("since_id", "until_id")).answers(200, page("", post(120)));
        FetchedPage page = fetch(at("known=90;read=2026-09-01T09:00:00Z;newest=120;resume=111"), 100);
        assertThat(query(1)).containsEntry("start_time", "2026-09-01T08:59:00Z").doesNotContainKey("until_id");
        assertThat(page.position().bookmarks().get(KEY)).startsWith("known=120;");
    }

    @Test
    void aStartThatHasBecomeTooOldIsMovedWithAGap() throws PlatformException {
        x.server.answers(200, EMPTY_PAGE);
        FetchedPage page = fetch(at("start=2026-08-01T00:00:00Z"), 100);
        assertThat(query(0)).containsEntry("start_time", "2026-08-25T11:00:00Z");
        assertThat(page.gap()).isPresent();
    }

    @Test
    void aBadQueryIsNotTriedAgain() {
        x.server.answers(400, TOO_OLD.replace("since_id", "query"));
        assertThat(problemOf(() -> fetch(at("known=90"), 100)).code()).isEqualTo("x.bad-query");
        assertThat(x.server.requests()).hasSize(1);
    }

    @Test
    void aChangedWatchListGoesOnWhereTheOldOneStopped() throws PlatformException {
        x.server.answers(200, EMPTY_PAGE);
        x.session().fetchPosts(watching("acme", "help"), at("known=90;read=2026-09-01T08:00:00Z"), 100);
        assertThat(query(0)).containsEntry("start_time", "2026-09-01T07:59:00Z");
    }

    @Test
    void eachQueryOfALongListHasItsOwnBookmarkAndShare() throws PlatformException {
        List<String> keywords =
                IntStream.range(0, 40).mapToObj(i -> "keyword number " + i).toList();
        WatchQuery watch = new WatchQuery(List.of(), List.of(), keywords, List.of(), false, List.of(), false);
        int queries = QueryCompiler.compile(watch, 512).queries().size();
        assertThat(queries).isEqualTo(2);
        x.server.answers(200, page("", post(105), post(101))).answers(200, page("", post(104), post(101)));
        FetchedPage page = x.session().fetchPosts(watch, StreamPosition.START, 100);
        assertThat(ids(page)).containsExactly("101", "104", "105");
        assertThat(page.position().bookmarks()).hasSize(2);
        assertThat(query(0)).containsEntry("max_results", "50");
    }

    @Test
    void nothingToWatchAsksNothing() throws PlatformException {
        assertThat(x.session().fetchPosts(watching(), at("known=1"), 100).position())
                .isEqualTo(at("known=1"));
        assertThat(x.server.requests()).isEmpty();
    }

    @Test
    void tellsTheBudget() throws PlatformException {
        x.server.answers(Answer.json(200, EMPTY_PAGE)
                .with("x-rate-limit-limit", "450")
                .with("x-rate-limit-remaining", "449")
                .with("x-rate-limit-reset", String.valueOf(NOW.getEpochSecond() + 60)));
        assertThat(fetch(StreamPosition.START, 100).budget())
                .contains(new FetchedPage.Budget(450, 449, Instant.parse("2026-09-01T10:01:00Z")));
    }

    @Test
    void anUnreadablePostDoesNotSpoilTheBatch() throws PlatformException {
        x.server.answers(
                200,
                page(
                        "",
                        post(104),
                        "{\"text\":\"no id\"}",
                        "{\"id\":\"102\",\"author_id\":\"77\",\"created_at\":\"yesterday\"}",
                        "{\"id\":\"101\",\"created_at\":\"2026-09-01T09:00:00Z\"}",
                        post(100)));
        FetchedPage page = fetch(StreamPosition.START, 100);
        assertThat(ids(page)).containsExactly("100", "104");
        assertThat(page.unreadable())
                .extracting(FetchedPage.Unreadable::kind)
                .containsExactlyInAnyOrder("missing-id", "bad-time", "missing-author");
    }
}
