package dev.parley.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceLevelShareTest {

    @Test
    void nothingCountedIsNoShareAndNoMiss() {
        ServiceLevelShare share = new ServiceLevelShare(0, 0, 80);
        assertThat(share.percent()).isEmpty();
        assertThat(share.isMissed()).isFalse();
    }

    @Test
    void aShareJustBelowItsTargetNeverReadsAsMet() {
        ServiceLevelShare share = new ServiceLevelShare(799, 1000, 80);
        assertThat(share.percent()).hasValue(79);
        assertThat(share.isMissed()).isTrue();
    }

    @Test
    void aShareOnItsTargetIsMetButClose() {
        ServiceLevelShare share = new ServiceLevelShare(80, 100, 80);
        assertThat(share.isMissed()).isFalse();
        assertThat(share.isClose()).isTrue();
    }

    @Test
    void aPerfectShareIsNeverClose() {
        assertThat(new ServiceLevelShare(10, 10, 98).isClose()).isFalse();
    }

    @Test
    void theTargetOfSeveralWeighsByWhatWasCounted() {
        ServiceLevelShare total =
                ServiceLevelShare.of(List.of(new ServiceLevelShare(30, 30, 90), new ServiceLevelShare(5, 10, 70)));
        assertThat(total).isEqualTo(new ServiceLevelShare(35, 40, 85));
    }

    @Test
    void theTargetOfSeveralWithoutCountsIsTheirMean() {
        ServiceLevelShare total =
                ServiceLevelShare.of(List.of(new ServiceLevelShare(0, 0, 90), new ServiceLevelShare(0, 0, 70)));
        assertThat(total).isEqualTo(new ServiceLevelShare(0, 0, 80));
    }

    @Test
    void moreInTimeThanCountedIsRefused() {
        assertThatThrownBy(() -> new ServiceLevelShare(2, 1, 80)).isInstanceOf(IllegalArgumentException.class);
    }
}
