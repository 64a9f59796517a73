package dev.parley.connector.x;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.OutboundPost;
import dev.parley.connector.api.Period;
import dev.parley.connector.api.PlatformChange.Deleted;
import dev.parley.connector.api.PostAction;
import dev.parley.connector.api.PostAction.Kind;
import dev.parley.connector.api.SocialConnection;
import dev.parley.connector.api.StreamPosition;
import dev.parley.simulator.world.Change;
import dev.parley.simulator.world.Post;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Periods read again, posts that are gone, and edits, over real HTTP against the simulated platform. */
class SimulatedPastTest extends SimulatedX {

    private List<String> readAll(Visibility visibility, Period period) throws Exception {
        List<String> read = new ArrayList<>();
        StreamPosition position = StreamPosition.START;
        try (SocialConnection x = connect()) {
            FetchedPage page;
            do {
                page = x.fetchPeriod(MENTIONS, visibility, period, position, 10);
                read.addAll(texts(page));
                position = page.position();
            } while (page.more());
        }
        return read;
    }

    private Instant now() {
        return world.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Test
    void aPeriodOfPostsIsReadOnceAndWhole() throws Exception {
        adaSays("@acme before");
        world.moveClock(Duration.ofHours(1));
        Instant from = now();
        world.moveClock(Duration.ofMinutes(1));
        for (int i = 0; i < 23; i++) {
            adaSays("@acme within " + i);
        }
        world.moveClock(Duration.ofMinutes(1));
        Instant until = now();
        world.moveClock(Duration.ofMinutes(1));
        adaSays("@acme after");
        letTheIndexCatchUp();
        assertThat(readAll(Visibility.PUBLIC, new Period(from, until)))
                .hasSize(23)
                .doesNotHaveDuplicates()
                .allMatch(text -> text.startsWith("@acme within"));
        try (SocialConnection x = connect()) {
            Period old = new Period(from.minus(Duration.ofDays(20)), until);
            assertThat(x.fetchPeriod(MENTIONS, Visibility.PUBLIC, old, StreamPosition.START, 10)
                            .gap())
                    .isPresent();
            Period ancient = new Period(from.minus(Duration.ofDays(20)), from.minus(Duration.ofDays(19)));
            assertThat(x.fetchPeriod(MENTIONS, Visibility.PUBLIC, ancient, StreamPosition.START, 10)
                            .more())
                    .isFalse();
        }
    }

    @Test
    void aPeriodOfMessagesIsReadOnceAndWhole() throws Exception {
        world.send(ada.id(), acme.userId(), "before");
        world.moveClock(Duration.ofHours(1));
        Instant from = now();
        for (int i = 0; i < 23; i++) {
            world.send(ada.id(), acme.userId(), "within " + i);
        }
        world.moveClock(Duration.ofMinutes(1));
        Instant until = now();
        world.send(ada.id(), acme.userId(), "after");
        assertThat(readAll(Visibility.PRIVATE, new Period(from, until)))
                .hasSize(23)
                .doesNotHaveDuplicates()
                .allMatch(text -> text.startsWith("within"));
    }

    @Test
    void deletedPostsAreFound() throws Exception {
        Post kept = adaSays("@acme stays");
        Post gone = adaSays("@acme goes");
        world.record(new Change.PostDeleted(gone.id()));
        try (SocialConnection x = connect()) {
            assertThat(x.listGone(List.of(String.valueOf(kept.id()), String.valueOf(gone.id()))))
                    .singleElement()
                    .isInstanceOfSatisfying(Deleted.class, each -> {
                        assertThat(each.platformId()).isEqualTo(String.valueOf(gone.id()));
                        assertThat(each.reason()).isEqualTo("deleted");
                    });
        }
    }

    @Test
    void anOwnPostIsEditedOnceForEachVersion() throws Exception {
        try (SocialConnection x = connect()) {
            String id = x.publish(new OutboundPost(Visibility.PUBLIC, "", "", "Opne on Sunday", now()))
                    .platformId();
            PostAction edit = new PostAction(Kind.EDIT, id, "Open on Sunday", "", "");
            x.perform(edit);
            assertThat(world.posts()
                            .by(acme.userId())
                            .newestFirst()
                            .firstEntry()
                            .getValue()
                            .text())
                    .isEqualTo("Open on Sunday");
            assertThat(XFixture.problemOf(() -> x.perform(edit)).code()).isEqualTo("x.edit-not-allowed");
            assertThat(x.lookUp(List.of(id)))
                    .extracting(FetchedPost::platformId)
                    .containsExactly(id);
        }
    }
}
