package dev.parley.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void aMomentPartsWhatWasGivenOutBeforeFromWhatComesAfter() {
        Instant before = Instant.now();
        long id = Ids.next();
        Instant after = Instant.now().plusMillis(1);
        assertThat(id).isGreaterThanOrEqualTo(Ids.atOrAfter(before)).isLessThan(Ids.atOrAfter(after));
    }
}
