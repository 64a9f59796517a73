package dev.parley.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameTextTest {

    @ParameterizedTest
    @CsvSource({
        "We are on it., We are on it., true",
        "We are on it., @ana @bob We are on it., true",
        "See https://example.org/x, See https://t.co/abc, true",
        "two  spaces, two spaces, true",
        "We are on it., We are off it., false",
        "@ana hello, hello, true"
    })
    void aSentTextIsKnownAgainAsThePlatformShowsIt(String sent, String seen, boolean same) {
        assertThat(TakingIn.sameText(sent, seen)).isEqualTo(same);
    }
}
