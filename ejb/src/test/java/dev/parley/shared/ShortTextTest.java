package dev.parley.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortTextTest {

    @Test
    void a_text_that_fits_stays() {
        assertThat(ShortText.of("", 0)).isEmpty();
        assertThat(ShortText.of("sofa", 4)).isEqualTo("sofa");
    }

    @Test
    void a_longer_text_loses_its_end() {
        assertThat(ShortText.of("sofas", 4)).isEqualTo("sofa");
        assertThat(ShortText.of("sofas", 0)).isEmpty();
    }

    @Test
    void a_character_of_two_units_is_not_torn_apart() {
        assertThat(ShortText.of("a🛋b", 1)).isEqualTo("a");
        assertThat(ShortText.of("a🛋b", 2)).isEqualTo("a");
        assertThat(ShortText.of("a🛋b", 3)).isEqualTo("a🛋");
    }
}
