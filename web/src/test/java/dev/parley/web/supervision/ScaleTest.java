package dev.parley.web.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    @ParameterizedTest
    @CsvSource({"0,1,2", "1,1,2", "4,1,4", "5,2,6", "15,5,15", "22,10,30", "100,50,100", "999,500,1000"})
    void theScaleIsRound(int highest, int step, int top) {
        assertThat(Scale.holding(highest)).isEqualTo(new Scale(step, top));
    }

    @Property
    void theScaleHoldsEveryValueWithFewLines(@ForAll @IntRange(max = 1_000_000_000) int highest) {
        Scale scale = Scale.holding(highest);
        assertThat(scale.top()).isGreaterThanOrEqualTo(highest);
        assertThat(scale.lines()).hasSizeBetween(3, 5);
    }
}
