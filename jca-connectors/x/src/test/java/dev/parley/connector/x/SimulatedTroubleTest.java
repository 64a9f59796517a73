package dev.parley.connector.x;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.SocialConnection;
import dev.parley.connector.api.StreamPosition;
import dev.parley.connector.api.WatchQuery;
import dev.parley.simulator.fault.FaultKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers that go wrong, over real HTTP against the simulated platform. */
class SimulatedTroubleTest extends SimulatedX {

    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            names = {"TRUNCATED", "MALFORMED_JSON", "RESET_BEFORE", "STATUS"})
    void aPollThatGoesWrongIsRetried(FaultKind kind) throws Exception {
        lastingFault(kind, "GET /2/tweets/search/*");
        try (SocialConnection x = connect()) {
            assertThat(XFixture.problemOf(() -> x.fetchPosts(MENTIONS, StreamPosition.START, 10))
                            .action())
                    .isEqualTo(Action.RETRY);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            names = {"DUPLICATE_ITEMS", "REORDERED_ITEMS"})
    void oddPagesLoseAndDoubleNothing(FaultKind kind) throws Exception {
        adaSays("@acme one");
        adaSays("@acme two");
        world.send(ada.id(), acme.userId(), "three");
        letTheIndexCatchUp();
        try (SocialConnection x = connect()) {
            fault(kind, "GET /2/tweets/search/*");
            FetchedPage posts = x.fetchPosts(MENTIONS, StreamPosition.START, 100);
            assertThat(texts(posts)).containsExactly("@acme one", "@acme two");
            assertThat(x.fetchPosts(MENTIONS, posts.position(), 100).posts()).isEmpty();
            StreamPosition before = x.fetchMessages(WatchQuery.of(List.of()), StreamPosition.START, 100)
                    .position();
            world.send(ada.id(), acme.userId(), "four");
            world.send(ada.id(), acme.userId(), "five");
            fault(kind, "GET /2/dm_events");
            FetchedPage messages = x.fetchMessages(WatchQuery.of(List.of()), before, 100);
            assertThat(texts(messages)).containsExactly("four", "five");
            assertThat(x.fetchMessages(WatchQuery.of(List.of()), messages.position(), 100)
                            .posts())
                    .isEmpty();
        }
    }

    @Test
    void brokenCharactersAreNoted() throws Exception {
        adaSays("@acme one");
        letTheIndexCatchUp();
        fault(FaultKind.INVALID_UTF8, "GET /2/tweets/search/*");
        try (SocialConnection x = connect()) {
            FetchedPage page = x.fetchPosts(MENTIONS, StreamPosition.START, 100);
            assertThat(page.unreadable())
                    .extracting(FetchedPage.Unreadable::kind)
                    .contains("invalid-utf8");
        }
    }

    @Test
    void runningOutOfCreditsStopsTheChannel() throws Exception {
        server.simulator().platform().rules().setOutOfCredits(true);
        try (SocialConnection x = connect()) {
            assertThat(XFixture.problemOf(() -> x.fetchPosts(MENTIONS, StreamPosition.START, 10))
                            .code())
                    .isEqualTo("x.out-of-credits");
        }
    }
}
