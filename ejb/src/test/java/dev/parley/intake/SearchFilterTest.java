package dev.parley.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Author;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.shared.KeywordMatch;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SearchFilterTest {

    private final SearchFilter filter =
            new SearchFilter(List.of("acme"), List.of("en"), List.of(KeywordMatch.of("giveaway")));

    @Test
    @DisplayName("CH-2, IN-2: a push brings nothing that the channel's search would leave out")
    void whatTheSearchLeavesOutIsNotTaken() {
        assertThat(filter.keeps(post("ada", "@acme my chair squeaks", "en"))).isTrue();
        assertThat(filter.keeps(post("ada", "@acme my chair squeaks", ""))).isTrue();
        assertThat(filter.keeps(post("ada", "@acme mi silla", "es"))).isFalse();
        assertThat(filter.keeps(post("ada", "@acme another Giveaway!", "en"))).isFalse();
        assertThat(filter.keeps(post("Acme", "nuestra giveaway", "es")))
                .as("the company's own posts belong to their threads")
                .isTrue();
    }

    private static FetchedPost post(String handle, String text, String language) {
        Author author = new Author("7", handle, "", "", -1);
        return new FetchedPost(
                "1",
                Visibility.PUBLIC,
                author,
                text,
                language,
                Instant.EPOCH,
                "",
                "1",
                author,
                false,
                List.of(),
                Map.of(),
                "");
    }
}
