package dev.parley.connector.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.connector.kit.HttpAnswer;
import dev.parley.connector.kit.HttpExchangePort;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedHttpTest {

    private static final URI START = URI.create("http://127.0.0.1/feeds/news?page=1");

    private static FeedAnswer get(String location) throws FeedFailure {
        HttpExchangePort publisher = call -> new HttpAnswer(
                call.uri().equals(START) ? 302 : 200,
                Map.of("Location", List.of(location)),
                new byte[0],
                Instant.EPOCH,
                Duration.ZERO);
        AddressGuard guard = new AddressGuard(Set.of("127.0.0.1"));
        return new FeedHttp(publisher, guard, Clock.systemUTC()).get(START, Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "?page=2, http://127.0.0.1/feeds/news?page=2",
        "other, http://127.0.0.1/feeds/other",
        "/my news, http://127.0.0.1/my%20news"
    })
    void aRedirectLeadsToWhereBrowsersGo(String location, URI expected) throws FeedFailure {
        assertThat(get(location).address()).isEqualTo(expected);
    }

    @Test
    void anAddressThatCannotBeReadIsNamed() {
        assertThat(catchThrowableOfType(FeedFailure.class, () -> get("http://["))
                        .code())
                .isEqualTo("feeds.bad-redirect");
    }
}
