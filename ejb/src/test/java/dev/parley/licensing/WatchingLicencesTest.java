package dev.parley.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class WatchingLicencesTest {

    @Test
    void theFirstLookIsNewsAndLaterOnlyWhatChanged() {
        Set<String> one = Set.of(Licences.FEATURE_SOCIAL);
        assertThat(WatchingLicences.isNews(null, one)).isTrue();
        assertThat(WatchingLicences.isNews(null, Set.of())).isTrue();
        assertThat(WatchingLicences.isNews(one, one)).isFalse();
        assertThat(WatchingLicences.isNews(one, Set.of())).isTrue();
    }
}
