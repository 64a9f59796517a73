package dev.parley.outbound;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long a free text may still be sent privately (AG-6).
 *
 * @param closesAt when the window closes or closed; empty where there is none
 * @param humanAgent whether it is the longer window, for what a person writes
 * @param open whether something can be sent now
 */
public record MessagingWindow(Optional<Instant> closesAt, boolean humanAgent, boolean open) {

    /** Always open. */
    public static final MessagingWindow NONE = new MessagingWindow(Optional.empty(), false, true);

    /** The customer has not written privately yet. */
    private static final MessagingWindow NEVER_OPENED = new MessagingWindow(Optional.empty(), false, false);

    /**
     * The window after what the customer wrote last.
     *
     * @param lastInbound when the customer wrote last; empty when never
     * @param granted whether the platform has granted the longer window
     */
    public static MessagingWindow of(Abilities abilities, Optional<Instant> lastInbound, boolean granted, Instant now) {
        Optional<Duration> standard = abilities.window();
        if (standard.isEmpty()) {
            return NONE;
        }
        if (lastInbound.isEmpty()) {
            return NEVER_OPENED;
        }
        Instant since = lastInbound.get();
        Instant closes = since.plus(standard.get());
        if (closes.isAfter(now)) {
            return new MessagingWindow(Optional.of(closes), false, true);
        }
        Instant later = since.plus(abilities.humanWindow().orElse(Duration.ZERO));
        if (granted && later.isAfter(now)) {
            return new MessagingWindow(Optional.of(later), true, true);
        }
        return new MessagingWindow(Optional.of(closes), false, false);
    }
}
