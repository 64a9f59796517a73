package dev.parley.connector.x;

import static dev.parley.connector.x.XFixture.NOW;
import static dev.parley.connector.x.XFixture.problemOf;
import static dev.parley.connector.x.XFixture.reply;
import static dev.parley.connector.x.XFixture.watching;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.PostAction;
import dev.parley.connector.api.StreamPosition;
import dev.parley.connector.kit.ScriptedServer.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row of the error table in WIRE 1.7, for a poll, a reply, an action and a lookup. */
class ErrorTableTest {

    private final XFixture x = new XFixture();

    @AfterEach
    void stop() {
        x.close();
    }

    private PlatformProblem poll(Answer answer) {
        x.server.answers(answer);
        return problemOf(() -> x.session().fetchPosts(watching("acme"), StreamPosition.START, 100));
    }

    private PlatformProblem publish(Answer answer) {
        x.server.answers(answer);
        return problemOf(() -> x.session().publish(reply("We are on it.")));
    }

    private PlatformProblem perform(Answer answer) {
        x.server.answers(answer);
        return problemOf(() -> x.session().perform(new PostAction(PostAction.Kind.LIKE, "9")));
    }

    private static Answer problem(int status, String type, String detail) {
        return Answer.bytes(
                status,
                "application/problem+json",
                ("{\"title\":\"Problem\",\"detail\":\"" + detail + "\",\"type\":\"" + type + "\",\"status\":" + status
                                + "}")
                        .getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|https://api.x.com/2/problems/invalid-request|One or more parameters was invalid.|FAIL_ITEM|x.invalid-request",
                "400|https://api.twitter.com/2/problems/invalid-request|Your Tweet text is too long.|FAIL_ITEM|x.text-too-long",
                "401|about:blank|Unauthorized|REFRESH|x.unauthorized",
                "402|about:blank|Credits depleted|STOP_CHANNEL|x.out-of-credits",
                "403|about:blank|You are not allowed to create a Tweet with duplicate content.|DUPLICATE|x.duplicate-content",
                "403|https://api.x.com/2/problems/client-forbidden|Attach the app.|STOP_CHANNEL|x.client-forbidden",
                "403|https://api.x.com/2/problems/unsupported-authentication|No.|FAIL_ITEM|x.unsupported-authentication",
                "403|https://api.x.com/2/problems/oauth1-permissions|No.|STOP_CHANNEL|x.missing-permission",
                "403|about:blank|Reply to this conversation is not allowed because you have not been mentioned.|FAIL_ITEM|x.not-summoned",
                "403|about:blank|The author of this post limits who can reply.|FAIL_ITEM|x.reply-not-allowed",
                "403|about:blank|You are not allowed to edit a version that is not the latest.|FAIL_ITEM|x.edit-not-allowed",
                "403|about:blank|You cannot send Direct Messages to this user.|FAIL_ITEM|x.message-not-allowed",
                "403|https://api.x.com/2/problems/not-authorized-for-resource|No.|FAIL_ITEM|x.not-authorized",
                "403|about:blank|Likes are not available in your plan.|FAIL_ITEM|x.not-in-plan",
                "403|about:blank|Your account is suspended and may not do this.|STOP_CHANNEL|x.account-locked",
                "403|about:blank|Forbidden|FAIL_ITEM|x.forbidden",
                "404|https://api.x.com/2/problems/resource-not-found|Gone.|TARGET_GONE|x.not-found",
                "409|about:blank|Conflict|FAIL_ITEM|x.refused",
                "429|about:blank|Too Many Requests|WAIT_RESET|x.rate-limited",
                "429|https://api.x.com/2/problems/usage-capped|Usage cap exceeded|STOP_CHANNEL|x.usage-capped",
                "500|about:blank|Internal|UNKNOWN_OUTCOME|x.server-error",
                "502|about:blank|Internal|UNKNOWN_OUTCOME|x.server-error",
                "503|about:blank|Internal|UNKNOWN_OUTCOME|x.server-error",
                "504|about:blank|Internal|UNKNOWN_OUTCOME|x.server-error"
            })
    void aReplyThatXRefuses(int status, String type, String detail, Action action, String code) {
        PlatformProblem problem = publish(problem(status, type, detail).with("x-transaction-id", "trace-1"));
        assertThat(problem.action()).isEqualTo(action);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.traceId()).isEqualTo("trace-1");
        assertThat(problem.words()).isNotBlank().doesNotContain("We are on it", "user-token");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|https://api.x.com/2/problems/invalid-request|Bad query|STOP_CHANNEL|x.bad-query",
                "401|about:blank|Unauthorized|REFRESH|x.unauthorized",
                "402|about:blank|Credits depleted|STOP_CHANNEL|x.out-of-credits",
                "403|https://api.x.com/2/problems/client-forbidden|No.|STOP_CHANNEL|x.client-forbidden",
                "403|https://api.x.com/2/problems/unsupported-authentication|No.|STOP_CHANNEL|x.unsupported-authentication",
                "404|about:blank|Not found|RETRY|x.no-such-address",
                "429|about:blank|Too Many Requests|WAIT_RESET|x.rate-limited",
                "503|about:blank|Over capacity|RETRY|x.server-error",
                "302|about:blank|Moved|RETRY|x.unreadable-answer"
            })
    void aPollThatXRefuses(int status, String type, String detail, Action action, String code) {
        PlatformProblem problem = poll(problem(status, type, detail));
        assertThat(problem.action()).isEqualTo(action);
        assertThat(problem.code()).isEqualTo(code);
    }

    @Test
    void anActionMayBeRepeatedSoItIsNeverUnclear() {
        assertThat(perform(problem(503, "about:blank", "Over capacity")).action())
                .isEqualTo(Action.RETRY);
    }

    @Test
    void aLegacyBodyIsUnderstood() {
        PlatformProblem problem =
                poll(Answer.json(429, "{\"errors\":[{\"code\":88,\"message\":\"Rate limit exceeded\"}]}"));
        assertThat(problem.action()).isEqualTo(Action.WAIT_RESET);
        assertThat(publish(Answer.json(403, "{\"errors\":[{\"code\":187,\"message\":\"Status is a copy.\"}]}"))
                        .action())
                .isEqualTo(Action.DUPLICATE);
    }

    @Test
    void waitsForTheResetThatXNames() {
        Answer answer = problem(429, "about:blank", "Too Many Requests")
                .with("x-rate-limit-limit", "450")
                .with("x-rate-limit-remaining", "0")
                .with("x-rate-limit-reset", String.valueOf(NOW.getEpochSecond() + 300));
        assertThat(poll(answer).retryAt()).contains(NOW.plusSeconds(300));
    }

    @Test
    void waitsForTheDailyResetWhenTheDayIsUsedUp() {
        Answer answer = problem(429, "about:blank", "Too Many Requests")
                .with("x-rate-limit-reset", String.valueOf(NOW.getEpochSecond() + 300))
                .with("x-user-limit-24hour-limit", "1000")
                .with("x-user-limit-24hour-remaining", "0")
                .with("x-user-limit-24hour-reset", String.valueOf(NOW.getEpochSecond() + 40_000));
        assertThat(publish(answer).retryAt()).contains(NOW.plusSeconds(40_000));
    }

    @Test
    void aDayThatIsNotUsedUpDoesNotCount() {
        Answer answer = problem(429, "about:blank", "Too Many Requests")
                .with("x-rate-limit-reset", String.valueOf(NOW.getEpochSecond() + 300))
                .with("x-user-limit-24hour-limit", "1000")
                .with("x-user-limit-24hour-remaining", "7")
                .with("x-user-limit-24hour-reset", String.valueOf(NOW.getEpochSecond() + 40_000));
        assertThat(publish(answer).retryAt()).contains(NOW.plusSeconds(300));
    }

    @Test
    void waitsAMinuteWithoutAnyHeader() {
        assertThat(poll(problem(429, "about:blank", "Too Many Requests")).retryAt())
                .contains(NOW.plusSeconds(60));
    }

    @Test
    void waitsAtLeastASecond() {
        Answer past = problem(429, "about:blank", "Too Many Requests")
                .with("x-rate-limit-reset", String.valueOf(NOW.getEpochSecond() - 300));
        assertThat(poll(past).retryAt()).contains(NOW.plusSeconds(1));
    }

    @Test
    void anAnswerThatIsNotTheApisIsRetriedOrUnclear() {
        List<Answer> odd = List.of(
                Answer.bytes(200, "text/html", "<html>Maintenance</html>".getBytes(StandardCharsets.UTF_8)),
                Answer.json(200, "{\"data\":[{\"id\":"),
                Answer.json(200, "{}"),
                Answer.json(200, ""));
        for (Answer answer : odd) {
            PlatformProblem onPoll = poll(answer);
            assertThat(onPoll.code()).isEqualTo("x.unreadable-answer");
            assertThat(onPoll.action()).isEqualTo(Action.RETRY);
            PlatformProblem onWrite = publish(answer);
            assertThat(onWrite.code()).isEqualTo("x.unreadable-answer");
            assertThat(onWrite.action()).isEqualTo(Action.UNKNOWN_OUTCOME);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403})
    void aPageOfSomethingInBetweenStopsNoChannel(int status) {
        PlatformProblem problem = poll(Answer.bytes(
                status, "text/html", "<html>Blocked by the proxy</html>".getBytes(StandardCharsets.UTF_8)));
        assertThat(problem.code()).isEqualTo("x.unreadable-answer");
        assertThat(problem.action()).isEqualTo(Action.RETRY);
    }

    @Test
    void aConnectionThatBreaksIsRetriedOrUnclear() {
        assertThat(poll(Answer.json(200, "{\"data\":").brokenOff()).action()).isEqualTo(Action.RETRY);
        PlatformProblem onWrite = publish(Answer.json(201, "{\"data\":").brokenOff());
        assertThat(onWrite.action()).isEqualTo(Action.UNKNOWN_OUTCOME);
        assertThat(onWrite.code()).isEqualTo("x.connection-broke");
    }

    @Test
    void whatWasNeverSentMayBeRetried() {
        XFixture nobody = new XFixture();
        nobody.close();
        PlatformProblem problem = problemOf(() -> nobody.session().publish(reply("Hello")));
        assertThat(problem.action()).isEqualTo(Action.RETRY);
        assertThat(problem.code()).isEqualTo("x.not-reached");
    }

    @Test
    void anErrorInsteadOfDataCountsAsItsKind() {
        PlatformProblem problem = publish(Answer.json(
                200,
                "{\"errors\":[{\"resource_id\":\"1\",\"title\":\"Not Found Error\",\"type\":"
                        + "\"https://api.x.com/2/problems/resource-not-found\"}]}"));
        assertThat(problem.action()).isEqualTo(Action.TARGET_GONE);
    }

    @Test
    void withoutCredentialsTheChannelStops() {
        x.without(Credential.USER_TOKEN).without(Credential.APP_BEARER);
        assertThat(problemOf(() -> x.session().publish(reply("Hello"))).code()).isEqualTo("x.no-credentials");
        assertThat(problemOf(() -> x.session().fetchPosts(watching("acme"), StreamPosition.START, 10))
                        .action())
                .isEqualTo(Action.STOP_CHANNEL);
    }

    /** A proxy's page says nothing about a post, and an error of X's own nothing about the request. */
    @Test
    void whatXDidNotSayIsNotTakenForItsWord() {
        Answer page = Answer.bytes(404, "text/html", "<html>Not here</html>".getBytes(StandardCharsets.UTF_8));
        assertThat(perform(page).action()).isEqualTo(Action.RETRY);
        Answer trouble = Answer.bytes(
                200,
                "application/json",
                "{\"errors\":[{\"type\":\"https://api.x.com/2/problems/internal-error\",\"title\":\"Internal Error\"}]}"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(publish(trouble).action()).isEqualTo(Action.UNKNOWN_OUTCOME);
        assertThat(poll(trouble).action()).isEqualTo(Action.RETRY);
    }
}
