package dev.parley.connector.facebook;

import static dev.parley.connector.facebook.FacebookFixture.NOW;
import static dev.parley.connector.facebook.FacebookFixture.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.StreamPosition;
import dev.parley.connector.api.WatchQuery;
import dev.parley.connector.kit.ScriptedServer;
import dev.parley.connector.kit.ScriptedServer.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of WIRE 2.7, for a poll and for a message. */
class ErrorTableTest {

    private final ScriptedServer server = new ScriptedServer();
    private final FacebookSession session =
            FacebookFixture.scripted(server.baseUri(), Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void stop() {
        server.close();
    }

    private static String error(int code, int subcode) {
        String sub = subcode == 0 ? "" : ",\"error_subcode\":" + subcode;
        return "{\"error\":{\"message\":\"EAAsecretToken words\",\"type\":\"OAuthException\",\"code\":" + code + sub
                + ",\"fbtrace_id\":\"Trace1\"}}";
    }

    private PlatformProblem polled() {
        return problemOf(() -> session.fetchPosts(WatchQuery.of(List.of("1001")), StreamPosition.START, 10));
    }

    private PlatformProblem sent() {
        return problemOf(() -> session.publish(FacebookFixture.message("1001", "77", "Hello", NOW)));
    }

    @ParameterizedTest(name = "{0}/{1} means {4}")
    @CsvSource({
        "1, 0, RETRY, UNKNOWN_OUTCOME, temporary",
        "2, 0, RETRY, UNKNOWN_OUTCOME, temporary",
        "4, 0, WAIT_RESET, WAIT_RESET, app-limit",
        "17, 0, WAIT_RESET, WAIT_RESET, user-limit",
        "32, 0, WAIT_RESET, WAIT_RESET, page-limit",
        "613, 0, WAIT_RESET, WAIT_RESET, call-limit",
        "80001, 0, WAIT_RESET, WAIT_RESET, page-limit",
        "80002, 0, WAIT_RESET, WAIT_RESET, page-limit",
        "80006, 0, WAIT_RESET, WAIT_RESET, messenger-limit",
        "10, 0, STOP_CHANNEL, STOP_CHANNEL, no-permission",
        "10, 2018278, FAIL_ITEM, FAIL_ITEM, outside-window",
        "10, 1893063, STOP_CHANNEL, STOP_CHANNEL, page-restricted",
        "100, 0, FAIL_ITEM, FAIL_ITEM, invalid",
        "100, 33, TARGET_GONE, TARGET_GONE, gone",
        "100, 2018001, FAIL_ITEM, FAIL_ITEM, no-such-person",
        "100, 2018276, FAIL_ITEM, FAIL_ITEM, human-agent-missing",
        "200, 0, STOP_CHANNEL, STOP_CHANNEL, no-permission",
        "230, 0, STOP_CHANNEL, STOP_CHANNEL, no-permission",
        "299, 0, STOP_CHANNEL, STOP_CHANNEL, no-permission",
        "368, 0, WAIT_RESET, WAIT_RESET, blocked-for-policy",
        "506, 0, DUPLICATE, DUPLICATE, duplicate-content",
        "551, 0, FAIL_ITEM, FAIL_ITEM, person-unavailable",
        "1705, 0, FAIL_ITEM, FAIL_ITEM, comment-refused",
        "1404006, 0, FAIL_ITEM, FAIL_ITEM, comment-refused",
        "10900, 0, DUPLICATE, DUPLICATE, replied-already",
        "2500, 0, STOP_CHANNEL, STOP_CHANNEL, bad-address",
        "4711, 0, STOP_CHANNEL, FAIL_ITEM, error-4711"
    })
    void eachRowHasItsAction(int code, int subcode, String whenPolled, String whenSent, String name) {
        server.answers(400, error(code, subcode)).answers(400, error(code, subcode));
        PlatformProblem polled = polled();
        PlatformProblem sent = sent();
        assertThat(polled.action().name()).isEqualTo(whenPolled);
        assertThat(sent.action().name()).isEqualTo(whenSent);
        assertThat(List.of(polled, sent)).allSatisfy(problem -> {
            assertThat(problem.code()).isEqualTo("facebook." + name);
            assertThat(problem.words()).isNotBlank().doesNotContain("EAAsecretToken");
            assertThat(problem.traceId()).isEqualTo("Trace1");
        });
    }

    @ParameterizedTest(name = "{0}/{1} asks for the page's token again")
    @CsvSource({
        "190, 0, token-invalid",
        "190, 458, token-app-removed",
        "190, 459, token-checkpoint",
        "190, 460, token-password-changed",
        "190, 463, token-expired",
        "190, 467, token-invalid",
        "190, 492, token-not-admin",
        "102, 0, token-invalid"
    })
    void aTokenProblemIsTriedOnceWithAFreshToken(int code, int subcode, String name) {
        server.answers(400, error(code, subcode))
                .answers(200, "{\"data\":[{\"id\":\"1001\",\"access_token\":\"fresh\"}]}")
                .answers(400, error(code, subcode));
        PlatformProblem problem = sent();
        assertThat(problem.code()).isEqualTo("facebook." + name);
        assertThat(problem.action()).isEqualTo(PlatformProblem.Action.REFRESH);
        assertThat(server.requests()).hasSize(3);
        assertThat(server.request(1).path()).isEqualTo("/v25.0/me/accounts");
        assertThat(server.request(2).header("authorization")).isEqualTo("Bearer fresh");
    }

    @Test
    void theSameTokenIsNotTriedTwice() {
        server.answers(400, error(190, 0))
                .answers(200, "{\"data\":[{\"id\":\"1001\",\"access_token\":\"page-token\"}]}");
        assertThat(sent().action()).isEqualTo(PlatformProblem.Action.REFRESH);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void transientIsUnclearForAMessage() {
        server.answers(400, "{\"error\":{\"code\":9999,\"is_transient\":true}}");
        assertThat(sent().action()).isEqualTo(PlatformProblem.Action.UNKNOWN_OUTCOME);
    }

    @Test
    void waitsAreTold() {
        server.answers(Answer.json(400, error(32, 0))
                .with(
                        "X-Business-Use-Case-Usage",
                        "{\"1001\":[{\"type\":\"pages\",\"call_count\":100,\"estimated_time_to_regain_access\":7}]}"));
        assertThat(polled().retryAt()).contains(NOW.plus(Duration.ofMinutes(7)));
        server.answers(400, error(368, 0));
        assertThat(sent().retryAt()).contains(NOW.plus(Duration.ofHours(24)));
    }

    @Test
    void aBrokenAnswerToAMessageIsAnUnknownOutcome() {
        server.answers(Answer.json(200, "{\"message_id\":\"m_1\"}").brokenOff());
        assertThat(sent().action()).isEqualTo(PlatformProblem.Action.UNKNOWN_OUTCOME);
        server.answers(200, "{}");
        assertThat(sent().action()).isEqualTo(PlatformProblem.Action.UNKNOWN_OUTCOME);
        server.answers(Answer.bytes(502, "text/html", new byte[] {'<'}));
        assertThat(sent().code()).isEqualTo("facebook.server-error");
    }
}
