package dev.parley.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Author;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.StreamPosition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("CH-22: what a keyword would bring")
class PreviewingKeywordsTest {

    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");
    private static final Author SOMEBODY = new Author("1", "kim", "Kim", "", 1);

    private static FetchedPage page(int posts, Duration apart, boolean more) {
        List<FetchedPost> all = IntStream.range(0, posts)
                .mapToObj(n -> new FetchedPost(
                        "" + n,
                        Visibility.PUBLIC,
                        SOMEBODY,
                        "text",
                        "en",
                        NOON.minus(apart.multipliedBy(n)),
                        "",
                        "" + n,
                        SOMEBODY,
                        false,
                        List.of(),
                        Map.of()))
                .toList();
        return new FetchedPage(
                all, List.of(), StreamPosition.START, more, Optional.empty(), List.of(), Optional.empty());
    }

    @Test
    void whereThereAreMoreTheirPaceTells() {
        assertThat(PreviewingKeywords.perHour(page(31, Duration.ofSeconds(10), true)))
                .isCloseTo(360, Offset.offset(0.1));
    }

    @Test
    void whereTheseAreAllTheWindowTells() {
        assertThat(PreviewingKeywords.perHour(page(12, Duration.ofSeconds(10), false)))
                .isCloseTo(12 / 144.0, Offset.offset(0.001));
        assertThat(PreviewingKeywords.perHour(page(0, Duration.ZERO, false))).isZero();
    }

    @Test
    void postsOfOneSecondHaveAPaceToo() {
        assertThat(PreviewingKeywords.perHour(page(30, Duration.ZERO, true))).isEqualTo(29 * 3600.0);
    }

    @Test
    void commonAndShortWordsAreWarnedOf() {
        assertThat(KeywordAdvice.warnings("Please", 1, 300)).hasSize(1);
        assertThat(KeywordAdvice.warnings("tv", 1, 300)).hasSize(1);
        assertThat(KeywordAdvice.warnings("harbor and pine", 1, 300)).isEmpty();
        assertThat(KeywordAdvice.warnings("#hpx", 1, 300)).isEmpty();
    }

    @Test
    void tooMuchIsWarnedOf() {
        assertThat(KeywordAdvice.warnings("walnut shelf", 700, 300))
                .singleElement()
                .asString()
                .contains("agents");
        assertThat(KeywordAdvice.warnings("walnut shelf", 18_060, 300))
                .singleElement()
                .asString()
                .contains("flood guard");
    }
}
