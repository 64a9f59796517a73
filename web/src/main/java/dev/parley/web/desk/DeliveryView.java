package dev.parley.web.desk;

import dev.parley.connector.api.PlatformChange.DeliveryState;
import dev.parley.outbound.OutboxState;
import org.jspecify.annotations.Nullable;

/** What became of something that goes out: an icon, a word, and a tone that is not the only sign. */
public record DeliveryView(String icon, String words, String tone) {

    public static final DeliveryView SENT = new DeliveryView("check", "Sent", "sent");

    static DeliveryView of(OutboxState state) {
        return switch (state) {
            case PENDING, IN_FLIGHT, UNKNOWN -> new DeliveryView("clock", state.label(), "queued");
            case SENT -> SENT;
            case FAILED, DUPLICATE -> new DeliveryView("error", state.label(), "failed");
        };
    }

    /** How far what the platform took has come, where it tells (AG-9). */
    static DeliveryView of(@Nullable DeliveryState state) {
        if (state == null) {
            return SENT;
        }
        return switch (state) {
            case SENT -> SENT;
            case DELIVERED -> new DeliveryView("check", "Delivered", "sent");
            case READ -> new DeliveryView("check", "Read", "sent");
            case FAILED -> new DeliveryView("error", "Not delivered", "failed");
        };
    }

    public boolean failed() {
        return tone.equals("failed");
    }

    public String css() {
        return "delivery delivery--" + tone;
    }
}
