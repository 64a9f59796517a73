package dev.parley.connector.x;

import static dev.parley.connector.x.XFixture.EMPTY_PAGE;
import static dev.parley.connector.x.XFixture.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.StreamPosition;
import dev.parley.connector.api.WatchQuery;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MessageReaderTest {

    private final XFixture x = new XFixture();

    @AfterEach
    void stop() {
        x.close();
    }

    private static String event(long id, String sender) {
        return event(id, sender, "2026-09-01T09:59:00.000Z", "MessageCreate");
    }

    private static String event(long id, String sender, String time, String kind) {
        return "{\"id\":\"" + id + "\",\"event_type\":\"" + kind + "\",\"text\":\"Hello\",\"sender_id\":\"" + sender
                + "\",\"created_at\":\"" + time + "\",\"dm_conversation_id\":\"55-77\"}";
    }

    private FetchedPage fetch(String bookmark, int limit) throws PlatformException {
        return x.session().fetchMessages(WatchQuery.of(List.of()), position(bookmark), limit);
    }

    private static StreamPosition position(String bookmark) {
        return bookmark.isEmpty() ? StreamPosition.START : new StreamPosition(Map.of("messages", bookmark));
    }

    private static String bookmark(FetchedPage page) {
        return page.position().bookmarks().getOrDefault("messages", "");
    }

    private static List<String> ids(FetchedPage page) {
        return page.posts().stream().map(FetchedPost::platformId).toList();
    }

    @Test
    void readsWhatWasReceivedAndWhatWasSent() throws PlatformException {
        x.server.answers(200, page("", event(12, "55"), event(11, "77")));
        FetchedPage page = fetch("", 50);
        assertThat(ids(page)).containsExactly("11", "12");
        assertThat(page.posts()).allSatisfy(message -> {
            assertThat(message.visibility()).isEqualTo(Visibility.PRIVATE);
            assertThat(message.counterpart().handle()).isEqualTo("ada");
            assertThat(message.threadKey()).isEqualTo("55-77");
            assertThat(message.attributes()).containsEntry("twitterGroupId", "55-77");
        });
        assertThat(page.posts().get(1).author().handle()).isEqualTo("acme");
        assertThat(bookmark(page)).isEqualTo("known=12;read=2026-09-01T10:00:00Z");
        assertThat(x.server.request(0).header("Authorization")).isEqualTo("Bearer user-token");
    }

    @Test
    void aGroupIsTalkedWithAsAWhole() throws PlatformException {
        x.server.answers(
                200,
                page(
                        "",
                        event(12, "55").replace("55-77", "1730000000000000001"),
                        event(11, "77").replace("55-77", "1730000000000000001")));
        assertThat(fetch("", 50).posts()).hasSize(2).allSatisfy(message -> {
            assertThat(message.counterpart().platformId()).isEqualTo("group:1730000000000000001");
            assertThat(message.threadKey()).isEqualTo("1730000000000000001");
            assertThat(message.author().handle()).isIn("acme", "ada");
        });
    }

    @Test
    void theTextIsAsItWasWritten() throws PlatformException {
        x.server.answers(200, page("", event(12, "77").replace("Hello", "1 &lt; 2 &amp; 3 &gt; 2")));
        assertThat(fetch("", 50).posts()).extracting(FetchedPost::text).containsExactly("1 < 2 & 3 > 2");
    }

    @Test
    void stopsAtTheKnownMessage() throws PlatformException {
        x.server.answers(200, page("t2", event(13, "77"), event(12, "77"), event(11, "77")));
        FetchedPage page = fetch("known=12", 50);
        assertThat(ids(page)).containsExactly("13");
        assertThat(page.more()).isFalse();
        assertThat(x.server.requests()).hasSize(1);
        assertThat(bookmark(page)).startsWith("known=13;");
    }

    @Test
    void stopsBelowAKnownMessageThatWasDeleted() throws PlatformException {
        x.server.answers(200, page("t2", event(13, "77"), event(9, "77")));
        assertThat(ids(fetch("known=12", 50))).containsExactly("13");
    }

    @Test
    void aNewChannelLeavesOldMessagesAloneButKnowsThem() throws PlatformException {
        x.server.answers(200, page("t2", event(12, "77", "2026-09-01T08:00:00.000Z", "MessageCreate")));
        FetchedPage page = fetch("", 50);
        assertThat(page.posts()).isEmpty();
        assertThat(bookmark(page)).startsWith("known=12;");
    }

    @Test
    void aRunThatIsCutGoesOnWithItsToken() throws PlatformException {
        x.server
                .answers(200, page("token;with=odd+signs", event(15, "77"), event(14, "77")))
                .answers(200, page("t3", event(13, "77"), event(12, "77")))
                .answers(200, EMPTY_PAGE);
        FetchedPage first = fetch("known=12", 2);
        assertThat(first.more()).isTrue();
        FetchedPage second = fetch(bookmark(first), 50);
        assertThat(x.server.request(1).query()).containsEntry("pagination_token", "token;with=odd+signs");
        assertThat(ids(second)).containsExactly("13");
        assertThat(bookmark(second)).startsWith("known=15;");
        fetch(bookmark(second), 50);
        assertThat(x.server.request(2).query()).doesNotContainKey("pagination_token");
    }

    @Test
    void aTokenThatXForgotIsReplacedByReadingFromTheTop() throws PlatformException {
        x.server
                .answers(400, "{\"title\":\"Invalid Request\",\"detail\":\"pagination_token is invalid\"}")
                .answers(200, page("", event(16, "77"), event(12, "77")));
        FetchedPage page = fetch("known=12;newest=15;resume=gone", 50);
        assertThat(ids(page)).containsExactly("16");
        assertThat(bookmark(page)).startsWith("known=16;");
    }

    @Test
    void tellsWhatIsOlderThanThirtyDays() throws PlatformException {
        x.server.answers(200, EMPTY_PAGE);
        assertThat(fetch("known=12;read=2026-07-01T00:00:00Z", 50).gap()).isPresent();
    }

    @Test
    void countsUnknownKindsAndPassesOverJoins() throws PlatformException {
        x.server.answers(
                200,
                page(
                        "",
                        event(14, "77", "2026-09-01T09:59:00.000Z", "Wave"),
                        event(13, "77", "2026-09-01T09:59:00.000Z", "ParticipantsJoin"),
                        event(12, "77", "soon", "MessageCreate")));
        FetchedPage page = fetch("known=11", 50);
        assertThat(page.posts()).isEmpty();
        assertThat(page.unreadable())
                .extracting(FetchedPage.Unreadable::kind)
                .containsExactly("unknown-kind", "bad-time");
    }

    @Test
    void asksWhoItIsWhenThatIsNotKnown() throws PlatformException {
        x.ownId("")
                .server
                .answers(200, "{\"data\":{\"id\":\"55\",\"username\":\"acme\",\"name\":\"Acme\"}}")
                .answers(200, page("", event(12, "55")));
        assertThat(fetch("", 50).posts().get(0).counterpart().handle()).isEqualTo("ada");
        assertThat(x.server.request(0).path()).isEqualTo("/2/users/me");
    }
}
