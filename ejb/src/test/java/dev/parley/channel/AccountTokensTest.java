package dev.parley.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("CH-7: which refusals only connecting the account again can end")
class AccountTokensTest {

    @ParameterizedTest
    @ValueSource(strings = {"whatsapp.token-refused", "apple.token-refused"})
    void aTokenThatCannotBeExchangedIsRefusedForGood(String code) {
        assertThat(AccountTokens.isRefusal(PlatformProblem.of(Action.STOP_CHANNEL, code, "")))
                .isTrue();
    }

    @Test
    void otherTroubleIsNot() {
        assertThat(AccountTokens.isRefusal(PlatformProblem.of(Action.STOP_CHANNEL, "whatsapp.payment-problem", "")))
                .isFalse();
        assertThat(AccountTokens.isRefusal(PlatformProblem.of(Action.REFRESH, "x.token-refused", "")))
                .isFalse();
    }
}
