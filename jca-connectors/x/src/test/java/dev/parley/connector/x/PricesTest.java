package dev.parley.connector.x;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.AccountAccess.Option;
import dev.parley.connector.api.CostMeter;
import dev.parley.connector.api.CostMeter.Cost;
import dev.parley.connector.api.SocialConnection;
import dev.parley.connector.kit.LenientObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each call costs. */
class PricesTest {

    private static final String TWO_POSTS =
            "{\"data\":[{\"id\":\"1\"},{\"id\":\"2\"}],\"includes\":{\"users\":[{\"id\":\"7\"}],\"posts\":[{\"id\":\"3\"}]}}";

    private static String priced(XRequest request, String answer) {
        return Prices.of(request, LenientObject.parse(answer).orElseThrow()).entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "/2/tweets/search/recent, POST_READ=3 USER_READ=1",
        "/2/tweets, POST_READ=3 USER_READ=1",
        "/2/users/55/tweets, POST_READ=3 USER_READ=1",
        "/2/users/55/mentions, OWN_MENTION_READ=2 USER_READ=1",
        "/2/dm_events, USER_READ=1 MESSAGE_READ=2",
        "/2/dm_conversations/with/7/dm_events, USER_READ=1 MESSAGE_READ=2",
        "/2/webhooks, ''"
    })
    void readingIsChargedByWhatCame(String path, String expected) {
        XRequest request = XRequest.read(path, Purpose.POLL, XRequest.Identity.USER);
        assertThat(priced(request, TWO_POSTS)).isEqualTo(expected);
    }

    @Test
    void oneThingIsOneAndNothingIsNothing() {
        XRequest me = XRequest.read("/2/users/me", Purpose.LOOK_UP, XRequest.Identity.USER);
        assertThat(priced(me, "{\"data\":{\"id\":\"55\"}}")).isEqualTo("USER_READ=1");
        XRequest search = XRequest.read("/2/tweets/search/recent", Purpose.POLL, XRequest.Identity.USER);
        assertThat(priced(search, XFixture.EMPTY_PAGE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Hello, false, POST=1",
        "See https://acme.example/a, false, POST_WITH_LINK=1",
        "See acme.com, false, POST_WITH_LINK=1",
        "See https://acme.example/a, true, REPLY=1"
    })
    void writingIsChargedByItsKind(String text, boolean reply, String expected) {
        var body = jakarta.json.Json.createObjectBuilder().add("text", text);
        if (reply) {
            body.add("reply", jakarta.json.Json.createObjectBuilder().add("in_reply_to_tweet_id", "1"));
        }
        XRequest request = XRequest.write("POST", "/2/tweets", Purpose.WRITE).with(body.build());
        assertThat(priced(request, "{\"data\":{\"id\":\"9\"}}")).isEqualTo(expected);
    }

    @Test
    void aConnectionTellsItsCostsOnce() throws Exception {
        try (XFixture x = new XFixture()) {
            x.server.answers(201, "{\"data\":{\"dm_event_id\":\"9\"}}").answers(500, "{}");
            SocialConnection connection = x.session();
            connection.publish(XFixture.message("Hello"));
            XFixture.problemOf(() -> connection.publish(XFixture.message("Hello")));
            CostMeter meter = connection.facet(CostMeter.class).orElseThrow();
            assertThat(meter.take()).containsExactly(new Cost("message-sent", 1, 15_000));
            assertThat(meter.take()).isEmpty();
            assertThat(connection.facet(String.class)).isEqualTo(Optional.empty());
        }
    }

    @Test
    void anEnterprisePlanIsCountedButNotPriced() throws Exception {
        try (XFixture x = new XFixture().with(Option.PLAN, "enterprise")) {
            x.server.answers(200, "{\"data\":[{\"id\":\"1\"}]}");
            SocialConnection connection = x.session();
            connection.lookUp(List.of("1"));
            assertThat(connection.facet(CostMeter.class).orElseThrow().take())
                    .containsExactly(new Cost("post-read", 1, 0));
        }
    }
}
