package dev.parley.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeywordMatchTest {

    @ParameterizedTest
    @ValueSource(strings = {"Modem broken", "my MODEM.", "#modem", "modem", "a 🛋 modem🛋"})
    void aWordIsFoundWhateverItsCaseAndItsNeighbours(String text) {
        assertThat(KeywordMatch.of("modem").isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"modems", "supermodem", "", "mode m"})
    void aPartOfAWordIsNot(String text) {
        assertThat(KeywordMatch.of("modem").isIn(text)).isFalse();
    }

    @Test
    void aPhraseNeedsItsWordsInOrder() {
        KeywordMatch match = KeywordMatch.of("late  delivery");
        assertThat(match.isIn("A late\ndelivery again")).isTrue();
        assertThat(match.isIn("delivery late")).isFalse();
        assertThat(KeywordMatch.of("c++ (new)").isIn("learn C++ (new) today")).isTrue();
    }

    @Test
    void lettersOfEveryScriptBelongToWords() {
        assertThat(KeywordMatch.of("tür").isIn("Die TÜR klemmt")).isTrue();
        assertThat(KeywordMatch.of("tür").isIn("Türen")).isFalse();
    }
}
