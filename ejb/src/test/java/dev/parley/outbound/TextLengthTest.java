package dev.parley.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.connector.api.Platform;
import dev.parley.shared.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLengthTest {

    @ParameterizedTest
    @CsvSource({
        "plain letters, 13",
        "日本語, 6",
        "😀, 2",
        "👩‍👩‍👧, 2",
        "see https://example.org/a/very/long/path/that/does/not/count, 27",
        "Ärger – schön, 13"
    })
    void countsAsXDoes(String text, int length) {
        assertThat(TextLength.weighted(text)).isEqualTo(length);
    }

    @Test
    void saysByHowMuchAPostIsTooLong() {
        assertThatThrownBy(() -> TextLength.check("a".repeat(283), Abilities.of(Platform.X), false))
                .isInstanceOf(RefusedException.class)
                .hasMessage("This is 3 characters too long: 283 of 280, as X counts.");
    }

    @Test
    void aPrivateMessageMayBeLong() {
        assertThatCode(() -> TextLength.check("a".repeat(10_000), Abilities.of(Platform.X), true))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> TextLength.check("a".repeat(10_001), Abilities.of(Platform.X), true))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void nothingIsNotSent() {
        assertThatThrownBy(() -> TextLength.check(" \n ", Abilities.of(Platform.X), false))
                .hasMessage("Write something first.");
    }
}
