package dev.parley.connector.whatsapp;

import static dev.parley.connector.whatsapp.WhatsAppFixture.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.kit.LenientObject;
import dev.parley.connector.kit.ScriptedServer.Answer;
import dev.parley.connector.kit.graph.GraphError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row of the error table in WIRE 3.7, for a message that is refused at once and for one that fails later. */
class ErrorTableTest {

    private final WhatsAppFixture whatsApp = new WhatsAppFixture();

    @AfterEach
    void stop() {
        whatsApp.close();
    }

    private static String error(int code) {
        return "{\"code\":" + code + ",\"message\":\"(#" + code + ") something\",\"type\":\"OAuthException\","
                + "\"error_data\":{\"messaging_product\":\"whatsapp\",\"details\":\"Details.\"},\"fbtrace_id\":\"T1\"}";
    }

    @ParameterizedTest
    @CsvSource({
        "401, 0, STOP_CHANNEL, token-refused",
        "401, 190, STOP_CHANNEL, token-refused",
        "500, 3, STOP_CHANNEL, missing-permission",
        "403, 10, STOP_CHANNEL, missing-permission",
        "403, 200, STOP_CHANNEL, missing-permission",
        "403, 299, STOP_CHANNEL, missing-permission",
        "403, 131005, STOP_CHANNEL, missing-permission",
        "400, 1, RETRY, temporary",
        "503, 2, RETRY, temporary",
        "500, 131000, RETRY, temporary",
        "503, 131016, RETRY, temporary",
        "503, 133004, RETRY, temporary",
        "400, 135000, RETRY, temporary",
        "429, 4, WAIT_RESET, rate-limited",
        "429, 80007, WAIT_RESET, rate-limited",
        "429, 130429, RETRY, throughput",
        "429, 131048, STOP_CHANNEL, spam-limit",
        "429, 131056, RETRY, pair-limit",
        "400, 131064, WAIT_RESET, template-limit",
        "403, 368, STOP_CHANNEL, account-restricted",
        "403, 131031, STOP_CHANNEL, account-restricted",
        "400, 130472, FAIL_ITEM, marketing-experiment",
        "400, 131049, FAIL_ITEM, marketing-held-back",
        "400, 131050, FAIL_ITEM, opted-out",
        "400, 130497, FAIL_ITEM, country-restricted",
        "400, 131008, FAIL_ITEM, invalid",
        "400, 131009, FAIL_ITEM, invalid",
        "400, 100, FAIL_ITEM, invalid",
        "400, 131021, FAIL_ITEM, recipient-is-sender",
        "400, 131026, FAIL_ITEM, undeliverable",
        "400, 131030, FAIL_ITEM, not-allowed-recipient",
        "400, 131042, STOP_CHANNEL, payment-problem",
        "400, 131045, STOP_CHANNEL, not-registered",
        "400, 133010, STOP_CHANNEL, not-registered",
        "400, 131047, FAIL_ITEM, window-closed",
        "400, 131051, FAIL_ITEM, unsupported-kind",
        "400, 131052, FAIL_ITEM, media-download-failed",
        "400, 131053, RETRY, media-upload-failed",
        "503, 131057, RETRY, maintenance",
        "400, 132000, FAIL_ITEM, template-mismatch",
        "404, 132001, FAIL_ITEM, template-mismatch",
        "400, 132005, FAIL_ITEM, template-mismatch",
        "400, 132007, FAIL_ITEM, template-mismatch",
        "400, 132008, FAIL_ITEM, template-mismatch",
        "400, 132012, FAIL_ITEM, template-mismatch",
        "400, 132018, FAIL_ITEM, template-mismatch",
        "400, 132015, FAIL_ITEM, template-paused",
        "400, 132016, FAIL_ITEM, template-disabled",
        "400, 132068, FAIL_ITEM, flow-blocked",
        "400, 132069, FAIL_ITEM, flow-throttled",
        "400, 133005, FAIL_ITEM, pin-mismatch",
        "400, 133006, FAIL_ITEM, must-verify",
        "400, 133008, FAIL_ITEM, too-many-guesses",
        "400, 133009, FAIL_ITEM, guesses-too-fast",
        "400, 133015, FAIL_ITEM, deleted-recently",
        "400, 133016, FAIL_ITEM, too-many-registrations",
        "400, 136024, FAIL_ITEM, code-not-sent",
        "400, 136025, FAIL_ITEM, code-wrong",
        "400, 137000, FAIL_ITEM, identity-changed",
        "400, 999999, FAIL_ITEM, error-999999"
    })
    void aRefusal(int status, int code, Action action, String name) {
        whatsApp.server.answers(status, "{\"error\":" + error(code) + "}");
        PlatformProblem problem = problemOf(() -> whatsApp.session().publish(WhatsAppFixture.text("We are on it.")));
        assertThat(problem.action()).isEqualTo(action);
        assertThat(problem.code()).isEqualTo("whatsapp." + name);
        assertThat(problem.traceId()).isEqualTo("T1");
        assertThat(problem.words()).isNotBlank().doesNotContain("We are on it", "system-user-token");
        PlatformProblem later = Errors.TABLE.reported(
                GraphError.of(LenientObject.parse(error(code)).orElseThrow()));
        assertThat(later.action()).isEqualTo(action);
        assertThat(later.code()).isEqualTo("whatsapp." + name);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void anErrorWithoutACodeIsNoRefusedToken(int status) {
        whatsApp.server.answers(status, "{\"error\":{\"message\":\"Service unavailable\"}}");
        PlatformProblem problem = problemOf(() -> whatsApp.session().publish(WhatsAppFixture.text("Hello")));
        assertThat(problem.action()).isEqualTo(Action.UNKNOWN_OUTCOME);
        assertThat(problem.code()).isEqualTo("whatsapp.temporary");
        PlatformProblem later = Errors.TABLE.reported(
                GraphError.of(LenientObject.parse("{\"title\":\"Unknown\"}").orElseThrow()));
        assertThat(later.action()).isEqualTo(Action.FAIL_ITEM);
        assertThat(later.code()).isEqualTo("whatsapp.error-without-code");
        assertThat(later.words()).isEqualTo("WhatsApp refused this.");
    }

    @Test
    void waitsAsLongAsTheLimitAsks() {
        whatsApp.server.answers(429, "{\"error\":" + error(131056) + "}");
        PlatformProblem problem = problemOf(() -> whatsApp.session().publish(WhatsAppFixture.text("Hello")));
        assertThat(problem.retryAt()).contains(WhatsAppFixture.NOW.plusSeconds(6));
    }

    @Test
    void aLostAnswerOfASentMessageIsUnclear() {
        whatsApp.server.answers(Answer.json(200, "{}").brokenOff());
        assertThat(problemOf(() -> whatsApp.session().publish(WhatsAppFixture.text("Hello")))
                        .action())
                .isEqualTo(Action.UNKNOWN_OUTCOME);
        whatsApp.server.answers(502, "<html>");
        assertThat(problemOf(() -> whatsApp.session().publish(WhatsAppFixture.text("Hello")))
                        .action())
                .isEqualTo(Action.UNKNOWN_OUTCOME);
        whatsApp.server.answers(200, "{\"messages\":[]}");
        assertThat(problemOf(() -> whatsApp.session().publish(WhatsAppFixture.text("Hello")))
                        .action())
                .isEqualTo(Action.UNKNOWN_OUTCOME);
    }

    @Test
    void aMissingObjectIsNamed() {
        whatsApp.server.answers(400, "{\"error\":{\"code\":100,\"error_subcode\":33,\"message\":\"No\"}}");
        assertThat(problemOf(() -> whatsApp.session().whoAmI()).code()).isEqualTo("whatsapp.not-found");
    }
}
