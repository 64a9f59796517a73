package dev.parley.connector.x;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.AccountAccess.Option;
import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.SentPost;
import dev.parley.connector.api.SocialConnection;
import dev.parley.connector.api.StreamPosition;
import dev.parley.connector.api.WatchQuery;
import dev.parley.simulator.world.Post;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reading, over real HTTP against the simulated platform. */
class SimulatedReadingTest extends SimulatedX {

    @ParameterizedTest
    @EnumSource(FieldDialect.class)
    void readsMentionsAndKeywordsInBothDialects(FieldDialect dialect) throws Exception {
        options.put(Option.DIALECT, dialect == FieldDialect.POST ? "post" : "tweet");
        adaSays("@acme my parcel is lost");
        adaSays("the modem works");
        adaSays("modem for sale, cheap");
        adaSays("@acme is there a sale?");
        adaSays("nothing of interest");
        letTheIndexCatchUp();
        try (SocialConnection x = connect()) {
            FetchedPage page = x.fetchPosts(
                    watching(List.of("acme"), List.of("modem"), List.of("sale")), StreamPosition.START, 100);
            assertThat(texts(page))
                    .containsExactly("@acme my parcel is lost", "the modem works", "@acme is there a sale?");
            assertThat(page.posts()).allSatisfy(post -> {
                assertThat(post.author().handle()).isEqualTo("ada");
                assertThat(post.attributes()).containsEntry("twitterActorId", String.valueOf(ada.id()));
            });
            assertThat(page.unreadable()).isEmpty();
            assertThat(page.budget()).isPresent();
        }
    }

    @Test
    void readsEachPostOnceOverManyCutRuns() throws Exception {
        List<String> written = IntStream.range(0, 57)
                .mapToObj(i -> adaSays("@acme number " + i).id())
                .map(String::valueOf)
                .toList();
        letTheIndexCatchUp();
        List<String> read = new ArrayList<>();
        StreamPosition position = StreamPosition.START;
        try (SocialConnection x = connect()) {
            FetchedPage page;
            do {
                page = x.fetchPosts(MENTIONS, position, 10);
                page.posts().forEach(post -> read.add(post.platformId()));
                position = page.position();
            } while (page.more());
            assertThat(read).containsExactlyInAnyOrderElementsOf(written);
            Post late = adaSays("@acme one more");
            letTheIndexCatchUp();
            assertThat(x.fetchPosts(MENTIONS, position, 10).posts())
                    .extracting(FetchedPost::platformId)
                    .containsExactly(String.valueOf(late.id()));
        }
    }

    @Test
    void aLongSilenceIsNoGapButALongOutageIs() throws Exception {
        adaSays("@acme hello");
        letTheIndexCatchUp();
        try (SocialConnection x = connect()) {
            StreamPosition first =
                    x.fetchPosts(MENTIONS, StreamPosition.START, 10).position();
            world.moveClock(Duration.ofDays(5));
            StreamPosition second = x.fetchPosts(MENTIONS, first, 10).position();
            world.moveClock(Duration.ofDays(5));
            Post late = adaSays("@acme again");
            letTheIndexCatchUp();
            FetchedPage third = x.fetchPosts(MENTIONS, second, 10);
            assertThat(third.posts()).extracting(FetchedPost::platformId).containsExactly(String.valueOf(late.id()));
            assertThat(third.gap()).isEmpty();
            world.moveClock(Duration.ofDays(20));
            assertThat(x.fetchPosts(MENTIONS, third.position(), 10).gap()).isPresent();
        }
    }

    @Test
    void readsDirectMessagesBothWaysAndOnce() throws Exception {
        world.send(ada.id(), acme.userId(), "Where is my parcel?");
        try (SocialConnection x = connect()) {
            SentPost sent = x.publish(message("On its way."));
            FetchedPage page = x.fetchMessages(WatchQuery.of(List.of()), StreamPosition.START, 100);
            assertThat(texts(page)).containsExactly("Where is my parcel?", "On its way.");
            assertThat(page.posts()).allSatisfy(post -> {
                assertThat(post.counterpart().handle()).isEqualTo("ada");
                assertThat(post.threadKey()).isEqualTo(sent.threadKey());
            });
            assertThat(x.fetchMessages(WatchQuery.of(List.of()), page.position(), 100)
                            .posts())
                    .isEmpty();
            IntStream.range(0, 7).forEach(i -> world.send(ada.id(), acme.userId(), "Message " + i));
            List<String> read = new ArrayList<>();
            StreamPosition position = page.position();
            do {
                page = x.fetchMessages(WatchQuery.of(List.of()), position, 3);
                read.addAll(texts(page));
                position = page.position();
            } while (page.more());
            assertThat(read).hasSize(7).doesNotHaveDuplicates();
        }
    }
}
