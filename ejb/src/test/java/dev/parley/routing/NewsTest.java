package dev.parley.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.routing.RoutingSignal.Kind;
import dev.parley.routing.engine.AgentId;
import dev.parley.routing.engine.InteractionId;
import dev.parley.routing.engine.RoutingEvent.OfferRejected;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NewsTest {
    @Test
    void aSubjectThatChangedTwiceIsReadOnce() {
        News news = News.of(List.of(
                signal(Kind.INTERACTION, 7, null),
                signal(Kind.AGENT, 3, null),
                signal(Kind.INTERACTION, 7, null),
                signal(Kind.INTERACTION, 8, null)));
        assertThat(news.about(Kind.INTERACTION)).containsExactlyInAnyOrder(7L, 8L);
        assertThat(news.about(Kind.AGENT)).containsExactly(3L);
        assertThat(news.about(Kind.WORKGROUP)).isEmpty();
    }

    @Test
    void rejectionsKeepTheirOrderAndTheirAgents() {
        News news = News.of(List.of(
                signal(Kind.REJECTED, 8, 3L),
                signal(Kind.LOAD, 5, 4L),
                signal(Kind.REJECTED, 7, 4L),
                signal(Kind.REJECTED, 8, 4L)));
        assertThat(news.rejections()).containsExactly(rejected(8, 3), rejected(7, 4), rejected(8, 4));
    }

    @Test
    void whatCameInTogetherIsToldTogetherAndNoneIsLeftOut() {
        List<Long> ids =
                LongStream.range(0, 250).mapToObj(i -> Long.MAX_VALUE - i).toList();
        List<RoutingSignal> signals = RoutingSignal.ofInteractions(ids, Instant.EPOCH);
        assertThat(signals).hasSize(3);
        assertThat(News.of(signals).about(Kind.INTERACTION)).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(RoutingSignal.ofInteractions(List.of(), Instant.EPOCH)).isEmpty();
    }

    private static RoutingSignal signal(Kind kind, long subject, @Nullable Long user) {
        return new RoutingSignal(kind, subject, user, Instant.EPOCH);
    }

    private static OfferRejected rejected(long interaction, long agent) {
        return new OfferRejected(new InteractionId(interaction), new AgentId(agent));
    }
}
