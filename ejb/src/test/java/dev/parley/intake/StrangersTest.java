package dev.parley.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Author;
import dev.parley.connector.api.FetchedPost.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("IN-4: whom a platform does not name is nobody else")
class StrangersTest {

    private static FetchedPost post(String id, String author) {
        Author writer = new Author(author, "", "Somebody", "", -1);
        return new FetchedPost(
                id,
                Visibility.PUBLIC,
                writer,
                "Hello",
                "en",
                Instant.parse("2026-03-02T09:00:00Z"),
                "",
                id,
                writer,
                false,
                List.of(),
                Map.of("facebookPageId", "1"),
                "1");
    }

    @Test
    void twoWhoAreNotNamedAreTwo() {
        FetchedPost one = Strangers.apart(post("10_1", ""));
        FetchedPost other = Strangers.apart(post("10_2", ""));
        assertThat(one.author().platformId())
                .isNotEmpty()
                .isNotEqualTo(other.author().platformId());
        assertThat(one.counterpart()).isEqualTo(one.author());
        assertThat(one.author().displayName()).isEqualTo("Somebody");
        assertThat(one.text()).isEqualTo("Hello");
        assertThat(one.attributes()).containsOnlyKeys("facebookPageId");
        assertThat(Strangers.apart(post("10_1", ""))).as("read again").isEqualTo(one);
    }

    @Test
    void whoIsNamedStays() {
        FetchedPost post = post("10_1", "77");
        assertThat(Strangers.apart(post)).isSameAs(post);
    }
}
