package dev.parley.connector.apple;

import static dev.parley.connector.apple.AppleFixture.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.FetchedPost.Media;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.WatchQuery;
import dev.parley.connector.kit.ScriptedServer.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of the error table in WIRE 4.6, for a message, an attachment and a check. */
class ErrorTableTest {

    private final AppleFixture apple = new AppleFixture();

    @AfterEach
    void stop() {
        apple.close();
    }

    private static Answer empty(int status) {
        return Answer.bytes(status, "text/plain", new byte[0]);
    }

    @ParameterizedTest
    @CsvSource({
        "400, FAIL_ITEM, apple.bad-request",
        "401, STOP_CHANNEL, apple.no-authorization",
        "404, FAIL_ITEM, apple.unknown-recipient",
        "410, FAIL_ITEM, apple.conversation-closed",
        "413, FAIL_ITEM, apple.too-large",
        "418, FAIL_ITEM, apple.refused",
        "429, RETRY, apple.too-fast",
        "302, RETRY, apple.unreadable-answer",
        "500, RETRY, apple.server-error",
        "503, RETRY, apple.server-error"
    })
    void aMessageThatAppleRefuses(int status, Action action, String code) {
        apple.server.answers(empty(status));
        PlatformProblem problem = problemOf(() -> apple.session().publish(AppleFixture.text("We are on it.")));
        assertThat(problem.action()).isEqualTo(action);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.words()).isNotBlank().doesNotContain("We are on it", AppleFixture.SECRET);
    }

    @ParameterizedTest
    @CsvSource({
        "400, FAIL_ITEM, apple.bad-request",
        "404, FAIL_ITEM, apple.attachment-gone",
        "500, RETRY, apple.server-error"
    })
    void anAttachmentThatAppleRefuses(int status, Action action, String code) {
        apple.server.answers(empty(status));
        Media media = new Media(
                "m",
                "photo",
                "",
                "",
                "image/png",
                "a.png",
                1,
                Map.of("appleKey", "00" + "ab".repeat(32), "appleUrl", "u", "appleOwner", "o", "appleSignature", "s"));
        PlatformProblem problem = problemOf(() -> apple.session().openMedia(media, AppleFixture.BUSINESS));
        assertThat(problem.action()).isEqualTo(action);
        assertThat(problem.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"400, apple.bad-business", "404, apple.unknown-business"})
    void aCheckThatAppleRefuses(int status, String code) {
        apple.server.answers(empty(status)).answers(empty(status));
        assertThat(problemOf(() -> apple.session().whoAmI()).code()).isEqualTo(code);
        assertThat(apple.session().check(WatchQuery.of(List.of(AppleFixture.BUSINESS))))
                .extracting(line -> line.outcome().name())
                .containsExactly("PASSED", "FAILED", "FAILED");
    }

    @Test
    void aRefusedTokenIsMadeAnewOnce() throws Exception {
        apple.server.answers(empty(403)).answers(empty(200));
        apple.session().publish(AppleFixture.text("Hello"));
        assertThat(apple.server.request(0).header("id"))
                .isEqualTo(apple.server.request(1).header("id"));
        apple.server.answers(empty(403)).answers(empty(403));
        assertThat(problemOf(() -> apple.session().publish(AppleFixture.text("Hello")))
                        .code())
                .isEqualTo("apple.token-refused");
        assertThat(apple.server.requests()).hasSize(4);
    }

    @Test
    void aWaitThatAppleNamesIsPassedOn() {
        apple.server.answers(empty(429).with("Retry-After", "30"));
        assertThat(problemOf(() -> apple.session().publish(AppleFixture.text("Hello")))
                        .retryAt())
                .contains(AppleFixture.NOW.plusSeconds(30));
    }

    @Test
    void aLostAnswerIsTriedAgainBecauseTheIdStaysTheSame() {
        apple.server.answers(Answer.json(200, "{}").brokenOff());
        assertThat(problemOf(() -> apple.session().publish(AppleFixture.text("Hello")))
                        .action())
                .isEqualTo(Action.RETRY);
    }

    @Test
    void anUnusableSecretIsNamedWithoutShowingIt() {
        for (String secret : List.of("%%%", "c2hvcnQ=")) {
            PlatformProblem problem =
                    problemOf(() -> apple.session(AppleFixture.access("acme", apple.server.baseUri(), secret))
                            .whoAmI());
            assertThat(problem.code()).isEqualTo("apple.no-secret");
            assertThat(problem.words()).doesNotContain(secret);
        }
    }
}
