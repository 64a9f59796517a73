package dev.parley.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.BlockedDestinations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CH-10: where nothing is sent. */
class BlockedDestinationsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"+963 11 2345", "00850-2-381", "5371234567", "+98 21", "79781234567", "+380 65 212", "0098 21"})
    void blocks(String number) {
        assertThat(BlockedDestinations.DEFAULT.blocks(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+49 30 5550100", "4498123456", "+7 901 234", "+380 44 123", "DE.9800001", "", "+1 963 555"})
    void lets(String number) {
        assertThat(BlockedDestinations.DEFAULT.blocks(number)).isFalse();
    }

    @Test
    void theListIsConfiguration() {
        BlockedDestinations own = BlockedDestinations.parse("+49, 33 ,,+1 264");
        assertThat(own.blocks("+49 30")).isTrue();
        assertThat(own.blocks("0033 1")).isTrue();
        assertThat(own.blocks("+98 21")).isFalse();
        assertThat(BlockedDestinations.parse(" ").blocks("+98 21")).isFalse();
    }
}
