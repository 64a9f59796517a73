package dev.parley.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.Platform;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** AG-6. */
class MessagingWindowTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private static MessagingWindow after(Platform platform, Duration sinceTheCustomerWrote, boolean granted) {
        return MessagingWindow.of(
                Abilities.of(platform), Optional.of(NOON.minus(sinceTheCustomerWrote)), granted, NOON);
    }

    @Test
    void aFreeTextIsPossibleForADayAfterTheCustomerWrote() {
        MessagingWindow window = after(Platform.WHATSAPP, Duration.ofHours(23), false);
        assertThat(window.open()).isTrue();
        assertThat(window.humanAgent()).isFalse();
        assertThat(window.closesAt()).contains(NOON.plus(Duration.ofHours(1)));
        assertThat(after(Platform.WHATSAPP, Duration.ofHours(24), false).open()).isFalse();
    }

    @Test
    void messengerHasALongerWindowForPeopleWhereItIsGranted() {
        assertThat(after(Platform.FACEBOOK, Duration.ofDays(3), false).open()).isFalse();
        MessagingWindow window = after(Platform.FACEBOOK, Duration.ofDays(3), true);
        assertThat(window.open()).isTrue();
        assertThat(window.humanAgent()).isTrue();
        assertThat(window.closesAt()).contains(NOON.plus(Duration.ofDays(4)));
        assertThat(after(Platform.FACEBOOK, Duration.ofDays(7), true).open()).isFalse();
        assertThat(after(Platform.WHATSAPP, Duration.ofDays(3), true).open()).isFalse();
    }

    @Test
    void whereTheCustomerNeverWroteNothingCanBeSent() {
        Abilities whatsApp = Abilities.of(Platform.WHATSAPP);
        assertThat(MessagingWindow.of(whatsApp, Optional.empty(), true, NOON).open())
                .isFalse();
    }

    @Test
    void otherPlatformsHaveNoWindow() {
        assertThat(after(Platform.X, Duration.ofDays(300), false)).isEqualTo(MessagingWindow.NONE);
        assertThat(after(Platform.APPLE_MESSAGES, Duration.ofDays(300), false)).isEqualTo(MessagingWindow.NONE);
    }

    @Test
    void aReferenceLeadsBackToItsRow() {
        assertThat(OutboxReference.idOf("parley:815")).contains(815L);
        assertThat(OutboxReference.idOf("somebody:815")).isEmpty();
        assertThat(OutboxReference.idOf("parley:")).isEmpty();
        assertThat(OutboxReference.idOf("parley:99999999999999999999")).isEmpty();
    }
}
