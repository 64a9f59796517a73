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
