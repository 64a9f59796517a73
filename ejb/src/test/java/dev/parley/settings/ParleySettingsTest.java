package dev.parley.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.connector.api.Platform;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParleySettingsTest {

    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    @Test
    void onlyTheKeyIsRequired() {
        assertThatCode(() -> TestSettings.of(Map.of("parley.secret.key", KEY)).check())
                .doesNotThrowAnyException();
    }

    @Test
    void aMissingKeyIsNamedWithAHint() {
        assertThatThrownBy(() -> TestSettings.of(Map.of()).check())
                .hasMessageContaining("parley.secret.key")
                .hasMessageContaining("openssl rand -base64 32");
    }

    @ParameterizedTest
    @CsvSource({
        "parley.lease, three seconds, ISO 8601",
        "parley.lease, PT0.5S, PT1S to PT1M",
        "parley.cluster, yes, true or false",
        "parley.recovery.conversation, on, whole number",
        "parley.recovery.directmessage, -1, from 0",
        "parley.intake.matching, both, workgroup",
        "parley.secret.key, c2hvcnQ=, 32 bytes",
        "parley.secret.key, ***, Base64",
        "parley.outbox.give-up, soon, ISO 8601",
        "parley.password.rounds, 500, from 10000 to 10000000",
        "parley.platforms, 'X, Telegram', FACEBOOK"
    })
    void aWrongValueIsNamedWithAHint(String name, String value, String hint) {
        Map<String, String> values = new HashMap<>(Map.of("parley.secret.key", KEY));
        values.put(name, value);

        assertThatThrownBy(() -> TestSettings.of(values).check())
                .as(name)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(name)
                .hasMessageContaining(hint);
    }

    @Test
    void recoveryIsOnForAnyNumberButZero() {
        ParleySettings settings =
                TestSettings.of(Map.of("parley.recovery.conversation", "0", "parley.recovery.directmessage", "2"));

        assertThat(settings.conversationRecovery()).isFalse();
        assertThat(settings.messageRecovery()).isTrue();
        assertThat(TestSettings.of(Map.of()).lease()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void everyPlatformIsOnUnlessSomeAreNamed() {
        assertThat(TestSettings.of(Map.of()).platforms()).containsExactly(Platform.values());
        assertThat(TestSettings.of(Map.of("parley.platforms", "whatsapp, X")).platforms())
                .containsExactly(Platform.X, Platform.WHATSAPP);
        assertThat(TestSettings.of(Map.of("parley.platforms", "none")).platforms())
                .isEmpty();
    }
}
