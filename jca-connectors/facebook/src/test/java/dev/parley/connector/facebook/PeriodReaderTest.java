package dev.parley.connector.facebook;

import static dev.parley.connector.facebook.FacebookFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.Period;
import dev.parley.connector.api.StreamPosition;
import dev.parley.connector.api.WatchQuery;
import dev.parley.connector.kit.ScriptedServer;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A past period is read to its end, however Facebook turns its pages. */
class PeriodReaderTest {

    private static final Period DAY = new Period(NOW.minus(Duration.ofDays(1)), NOW);

    private final ScriptedServer server = new ScriptedServer();
    private final FacebookSession session =
            FacebookFixture.scripted(server.baseUri(), Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void stop() {
        server.close();
    }

    private FetchedPage read(StreamPosition from) throws Exception {
        return session.fetchPeriod(WatchQuery.of(List.of("1001")), Visibility.PUBLIC, DAY, from, 10);
    }

    private void answers(String paging) {
        server.answers(200, "{\"data\":[],\"paging\":{" + paging + "}}");
    }

    @Test
    void pagesThatAreTurnedByTimeAreTurned() throws Exception {
        answers("\"next\":\"https://graph.facebook.com/v24.0/1001/feed?access_token=EAA&limit=10&until=123"
                + "&__paging_token=a%3Db\"");
        FetchedPage first = read(StreamPosition.START);
        assertThat(first.more()).isTrue();
        answers("");
        FetchedPage second = read(first.position());
        assertThat(second.more()).isFalse();
        assertThat(server.request(1).path()).isEqualTo("/v25.0/1001/feed");
        assertThat(server.request(1).query())
                .containsEntry("until", "123")
                .containsEntry("__paging_token", "a=b")
                .containsEntry("fields", server.request(0).query().get("fields"))
                .doesNotContainKeys("access_token", "after");
    }

    /** IN-10: what came after the period must not keep what lies in it from being read. */
    @Test
    void commentsOfABusyPostAreReadFromTheBeginningOfThePeriod() throws Exception {
        server.answers(
                200,
                "{\"data\":[{\"id\":\"1001_7\",\"message\":\"News\",\"created_time\":\"" + stamp(DAY.from()) + "\"}]}");
        server.answers(
                200,
                "{\"data\":[" + comment("c1", DAY.from().plusSeconds(60)) + "," + comment("c2", NOW.plusSeconds(60))
                        + "],\"paging\":{\"next\":\"https://graph.facebook.com/v25.0/1001_7/comments?after=Q\"}}");
        FetchedPage page = read(StreamPosition.START);
        assertThat(page.posts())
                .extracting(post -> post.platformId())
                .contains("c1")
                .doesNotContain("c2");
        assertThat(server.request(1).query()).containsEntry("order", "chronological");
        assertThat(page.gap()).isEmpty();
    }

    private static String comment(String id, java.time.Instant at) {
        return "{\"id\":\"" + id + "\",\"message\":\"Hi\",\"created_time\":\"" + stamp(at)
                + "\",\"from\":{\"id\":\"7\",\"name\":\"Bo\"}}";
    }

    private static String stamp(java.time.Instant at) {
        return at.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString().replace("Z", "+0000");
    }

    @Test
    void pagesThatAreTurnedByACursorAreTurned() throws Exception {
        answers("\"next\":\"https://graph.facebook.com/v25.0/1001/feed?limit=10&after=Q%3D%3D\","
                + "\"cursors\":{\"after\":\"Q==\"}");
        FetchedPage first = read(StreamPosition.START);
        answers("");
        read(first.position());
        assertThat(server.request(1).query()).containsEntry("after", "Q==");
    }
}
