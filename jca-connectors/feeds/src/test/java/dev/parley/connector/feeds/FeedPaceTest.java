package dev.parley.connector.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.connector.kit.HttpAnswer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedPaceTest {

    private static final Instant NOW = Instant.parse("2026-09-01T10:20:00Z");
    private static final FeedPace PACE = new FeedPace(Duration.ofMinutes(5), Duration.ofMinutes(15));

    private static FeedAnswer answer(String channel, String cacheControl) {
        byte[] body = ("<rss version=\"2.0\" xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\"><channel>"
                        + "<title>t</title><link>https://feeds.example</link><description>d</description>" + channel
                        + "</channel></rss>")
                .getBytes(StandardCharsets.UTF_8);
        HttpAnswer http = new HttpAnswer(200, Map.of("Cache-Control", List.of(cacheControl)), body, NOW, Duration.ZERO);
        return new FeedAnswer(http, body, URI.create("https://feeds.example"), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|''|PT15M",
                "<ttl>60</ttl>|''|PT1H",
                "<ttl>1</ttl>|''|PT15M",
                "<ttl>999999</ttl>|''|PT24H",
                "<ttl>-5</ttl>|''|PT15M",
                "''|public, max-age=3600|PT1H",
                "''|s-max-age=3600|PT15M",
                "''|max-age=999999999|PT24H",
                "<sy:updatePeriod>hourly</sy:updatePeriod>|''|PT1H",
                "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>|''|PT30M",
                "<sy:updatePeriod>weekly</sy:updatePeriod>|''|PT24H",
                "<skipHours><hour>10</hour><hour>11</hour></skipHours>|''|PT1H40M",
                "<skipDays><day>Tuesday</day></skipDays>|''|PT13H40M",
                "<ttl>30</ttl>|max-age=7200|PT2H",
                "<sy:updatePeriod> Hourly </sy:updatePeriod>|''|PT1H",
                "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>often</sy:updateFrequency>|''|PT1H"
            })
    void thePublishersWishIsALowerBound(String channel, String cacheControl, Duration expected) throws FeedFailure {
        FeedAnswer answer = answer(channel, cacheControl);
        assertThat(Duration.between(NOW, PACE.after(answer, FeedWish.of(FeedParser.parse(answer)), NOW)))
                .isEqualTo(expected);
    }

    @Test
    void excludingEverythingStillMeansOnceADay() throws FeedFailure {
        StringBuilder hours = new StringBuilder("<skipHours>");
        for (int hour = 0; hour < 24; hour++) {
            hours.append("<hour>").append(hour).append("</hour>");
        }
        FeedAnswer answer = answer(hours + "</skipHours>", "");
        assertThat(Duration.between(NOW, PACE.after(answer, FeedWish.of(FeedParser.parse(answer)), NOW)))
                .isBetween(Duration.ofHours(23), Duration.ofHours(25));
    }

    @Test
    void failuresWaitLongerAndLonger() {
        FeedFailure broken = FeedFailure.passing("feeds.broken", "It broke.");
        assertThat(PACE.afterFailure(broken, 1, NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
        assertThat(PACE.afterFailure(broken, 3, NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(20)));
        assertThat(PACE.afterFailure(broken, 99, NOW)).isEqualTo(NOW.plus(Duration.ofDays(1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120|PT2M",
                "99999999|PT24H",
                "'Tue, 01 Sep 2026 11:20:00 GMT'|PT1H",
                "'Tue, 01 Sep 2020 11:20:00 GMT'|",
                "soon|",
                "''|"
            })
    void retryAfterIsSecondsOrADate(String header, Duration wait) {
        assertThat(FeedStatus.retryAfter(header, NOW))
                .isEqualTo(Optional.ofNullable(wait).map(NOW::plus));
    }

    @Test
    void aWrongPaceIsNamed() {
        assertThatThrownBy(() -> new FeedPace(Duration.ZERO, Duration.ofMinutes(15)))
                .hasMessageContaining("leastPaceSeconds");
        assertThatThrownBy(() -> new FeedPace(Duration.ofMinutes(5), Duration.ofMinutes(1)))
                .hasMessageContaining("usualPaceSeconds");
    }
}
