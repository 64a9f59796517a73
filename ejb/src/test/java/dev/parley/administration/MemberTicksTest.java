package dev.parley.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RT-1: what is ticked on a page that somebody has had open changes nothing that others changed since")
class MemberTicksTest {

    private static final long CARE = 1;
    private static final long BILLING = 2;

    /** Ada was activated and is not any more, Ben leaves, Cleo stays as she was. */
    private static final long ADA = 7;

    private static final long BEN = 8;
    private static final long CLEO = 9;
    private static final MemberTicks TICKS =
            new MemberTicks(Map.of(ADA, true, BEN, true, CLEO, true), Map.of(ADA, false, CLEO, true));

    @Test
    void onlyWhatWasChangedOnThePageIsChanged() {
        assertThat(TICKS.changed()).containsExactlyInAnyOrder(ADA, BEN);
        assertThat(TICKS.appliedTo(Map.of(CARE, true, BILLING, true), ADA, CARE))
                .isEqualTo(Map.of(CARE, false, BILLING, true));
        assertThat(TICKS.appliedTo(Map.of(CARE, true), BEN, CARE)).isEmpty();
    }

    @Test
    void whatOthersChangedSinceStays() {
        Map<Long, Boolean> deactivated = Map.of(CARE, false);
        assertThat(TICKS.appliedTo(deactivated, CLEO, CARE)).isEqualTo(deactivated);
        assertThat(TICKS.appliedTo(Map.of(CARE, true), 10, CARE))
                .as("who came in")
                .isEqualTo(Map.of(CARE, true));
        assertThat(TICKS.appliedTo(Map.of(BILLING, true), ADA, CARE))
                .as("who left")
                .isEqualTo(Map.of(BILLING, true));
    }
}
