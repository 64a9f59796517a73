package dev.parley.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.channel.Takers;
import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Author;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.PlatformChange;
import dev.parley.connector.api.PlatformChange.Hidden;
import dev.parley.connector.api.PlatformChange.IdentityChanged;
import dev.parley.connector.api.PlatformChange.ThreadClosed;
import dev.parley.connector.api.PushReader.PushedPart;
import dev.parley.connector.api.PushRequest;
import dev.parley.connector.api.StreamPosition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("IN-2: what may be stored together of several pushes")
class PushReadingTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final PlatformChange RENAMED = new IdentityChanged("49170", "US.1", NOON);
    private static final PlatformChange CLOSED = new ThreadClosed("phone", "49170", NOON);
    private static final PlatformChange HIDDEN = new Hidden("m1", true, NOON);

    private static PushReading of(List<FetchedPost> posts, PlatformChange... changes) {
        RawPayload push =
                new RawPayload(1, "key", new PushRequest(Map.of(), Map.of(), new byte[0]), Duration.ofDays(1), NOON);
        FetchedPage page = new FetchedPage(
                posts,
                List.of(),
                StreamPosition.START,
                false,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(changes));
        return new PushReading(push, List.of(new PushedPart("phone", page)));
    }

    private static PushReading changes(PlatformChange... changes) {
        return of(List.of(), changes);
    }

    private static PushReading message() {
        Author person = new Author("US.1", "", "Ana", "", -1);
        return of(List.of(new FetchedPost(
                "m2",
                Visibility.PRIVATE,
                person,
                "Hello",
                "",
                NOON,
                "",
                "",
                person,
                false,
                List.of(),
                Map.of(),
                "phone")));
    }

    @Test
    void whatIsForAnotherAccountIsNotKeptHereAndNoTrouble() {
        PushReading handed = changes(HIDDEN);
        handed.offer(new Takers(Map.of(), Map.of("phone", Set.of(7L))));
        assertThat(handed.elsewhere()).containsExactly(7L);
        assertThat(handed.notTaken()).isEmpty();
        assertThat(handed.isForgotten()).isTrue();
        PushReading nobodys = changes(HIDDEN);
        nobodys.offer(new Takers(Map.of(), Map.of()));
        assertThat(nobodys.notTaken()).isEqualTo("No channel watches phone.");
        assertThat(nobodys.isForgotten()).isFalse();
    }

    @Test
    void whatIsWrittenAfterSomebodyGotAnotherIdStaysBehindThat() {
        List<PushReading> all = List.of(message(), changes(RENAMED), message(), message());
        assertThat(PushReading.inTurns(all)).containsExactly(all.subList(0, 2), all.subList(2, 4));
    }

    @Test
    void severalSuchChangesGoTogetherUntilSomethingIsWritten() {
        List<PushReading> all = List.of(changes(CLOSED), changes(RENAMED), message(), changes(CLOSED));
        assertThat(PushReading.inTurns(all)).containsExactly(all.subList(0, 2), all.subList(2, 4));
    }

    @Test
    void changesOfSinglePostsCutNothing() {
        List<PushReading> all = List.of(message(), changes(HIDDEN), message());
        assertThat(PushReading.inTurns(all)).containsExactly(all);
        assertThat(PushReading.inTurns(List.of())).isEmpty();
    }
}
