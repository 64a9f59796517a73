package dev.parley.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.workforce.InteractionType;
import dev.parley.workforce.Utilization;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RT-3: utilization by type as a text")
class ByTypeTest {

    private static final Map<InteractionType, Utilization> RATES = Map.of(
            InteractionType.SOCIAL_DIRECT_MESSAGE, new Utilization(25, 4),
            InteractionType.SOCIAL_CONVERSATION, new Utilization(50, 2));

    @Test
    void forPeopleWithUnitsAlwaysInTheSameOrder() {
        assertThat(ByType.words(RATES, UserText::rate))
                .isEqualTo("Social conversation 50 %, 2 at once; Social direct message 25 %, 4 at once");
    }

    @Test
    void forACellAsItIsRead() {
        assertThat(ByType.cell(RATES, rate -> rate.percent() + ":" + rate.maximum()))
                .isEqualTo("Social conversation:50:2;Social direct message:25:4");
    }
}
