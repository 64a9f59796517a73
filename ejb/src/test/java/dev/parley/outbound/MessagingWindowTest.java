package dev.parley.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.Platform;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How long a free text may be sent after the customer wrote (AG-6). */
class MessagingWindowTest {

    private static final Instant WROTE = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant DAY_LATER = WROTE.plus(Duration.ofHours(24));

    private static MessagingWindow window(Platform platform, boolean granted, Instant now) {
        return MessagingWindow.of(Abilities.of(platform), Optional.of(WROTE), granted, now);
    }

    @Test
    void itIsOpenForADayAndNoLonger() {
        assertThat(window(Platform.WHATSAPP, true, DAY_LATER.minusMillis(1)))
                .isEqualTo(new MessagingWindow(Optional.of(DAY_LATER), false, true));
        assertThat(window(Platform.WHATSAPP, true, DAY_LATER))
                .isEqualTo(new MessagingWindow(Optional.of(DAY_LATER), false, false));
    }

    @Test
    void aPersonHasAWeekWhereThePlatformHasGrantedIt() {
        assertThat(window(Platform.FACEBOOK, true, DAY_LATER))
                .isEqualTo(new MessagingWindow(Optional.of(WROTE.plus(Duration.ofDays(7))), true, true));
        assertThat(window(Platform.FACEBOOK, false, DAY_LATER).open()).isFalse();
    }

    @Test
    void itNeverOpenedWhileTheCustomerHasNotWritten() {
        MessagingWindow window = MessagingWindow.of(Abilities.of(Platform.FACEBOOK), Optional.empty(), true, DAY_LATER);
        assertThat(window.open()).isFalse();
        assertThat(window.closesAt()).isEmpty();
    }

    @Test
    void somePlatformsHaveNone() {
        assertThat(window(Platform.X, false, DAY_LATER)).isEqualTo(MessagingWindow.NONE);
        assertThat(window(Platform.APPLE_MESSAGES, false, DAY_LATER)).isEqualTo(MessagingWindow.NONE);
    }
}
