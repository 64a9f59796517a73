package dev.parley.workforce;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UtilizationTest {

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 101})
    void aShareIsFromOneToAHundredPercent(int percent) {
        assertThatThrownBy(() -> new Utilization(percent, 1)).hasMessageContaining("from 1 to 100 percent");
    }

    @Test
    void aMaximumIsAtLeastOne() {
        assertThatThrownBy(() -> new Utilization(50, 0)).hasMessageContaining("1 or more");
    }
}
