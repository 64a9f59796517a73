package dev.parley.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPage.Unreadable;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Author;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.StreamPosition;
import dev.parley.support.Fixtures;
import jakarta.ejb.EJBException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StorableTest {

    private static final String LONG = "9".repeat(191);

    private static FetchedPost post(String id, String thread, String language, Instant at, String author) {
        Author person = new Author(author, "ada", "Ada", "", 3);
        return new FetchedPost(
                id, Visibility.PRIVATE, person, "Hi", language, at, "", thread, person, false, List.of(), Map.of());
    }

    private static FetchedPost fine(String id) {
        return post(id, "t", "en", Fixtures.NOON, "77");
    }

    private static FetchedPage page(FetchedPost... posts) {
        return new FetchedPage(
                List.of(posts),
                List.of(),
                new StreamPosition(Map.of("since", "5")),
                true,
                Optional.empty(),
                List.of("{}"),
                Optional.empty());
    }

    @Test
    @DisplayName("IN-1: what no database can hold is counted, and the others of the page are stored")
    void impossibleIdsAndTimesAreCounted() {
        FetchedPage page = Storable.of(page(
                fine("1"),
                post(LONG, "t", "en", Fixtures.NOON, "77"),
                post("2", LONG, "en", Fixtures.NOON, "77"),
                post("3", "t", "en", Instant.parse("0001-01-01T00:00:00Z"), "77"),
                post("4", "t", "en", Instant.MAX, "77"),
                post("5", "t", "en", Fixtures.NOON, LONG),
                fine("6")));
        assertThat(page.posts()).extracting(FetchedPost::platformId).containsExactly("1", "6");
        assertThat(page.unreadable())
                .extracting(Unreadable::kind)
                .containsExactly("long-id", "long-id", "bad-time", "bad-time", "long-id");
        assertThat(page.position().bookmarks()).containsEntry("since", "5");
        assertThat(page.more()).isTrue();
        assertThat(page.payloads()).containsExactly("{}");
    }

    @Test
    void aLanguageIsCut() {
        FetchedPage page = Storable.of(page(post("1", "t", "x".repeat(30), Fixtures.NOON, "77")));
        assertThat(page.posts()).extracting(FetchedPost::language).containsExactly("x".repeat(20));
        assertThat(page.unreadable()).isEmpty();
    }

    @Test
    void aPageThatIsFineStaysAsItIs() {
        FetchedPage page = page(fine("1"), fine("2"));
        assertThat(Storable.of(page)).isSameAs(page);
    }

    @Test
    @DisplayName("IN-3: only what lies in the data is refused for good; a database that is away or busy is waited for")
    void whatLiesInTheDataIsRefusedForGood() {
        assertThat(StoringApart.isForGood(refusal(new SQLException("Too long", "22001"))))
                .isTrue();
        assertThat(StoringApart.isForGood(refusal(new SQLException("Null", "23502"))))
                .isTrue();
        assertThat(StoringApart.isForGood(refusal(new IllegalArgumentException("odd"))))
                .isTrue();
        assertThat(StoringApart.isForGood(refusal(new SQLException("Incorrect string value", "HY000", 1366))))
                .isTrue();
        assertThat(StoringApart.isForGood(refusal(new SQLException("Lock wait timeout", "HY000", 1205))))
                .isFalse();
        assertThat(StoringApart.isForGood(refusal(new SQLException("Gone", "08S01"))))
                .isFalse();
        assertThat(StoringApart.isForGood(refusal(new SQLException("Deadlock", "40001"))))
                .isFalse();
    }

    private static EJBException refusal(Exception cause) {
        return new EJBException(new IllegalStateException(cause));
    }
}
