package dev.parley.web.desk;

import dev.parley.outbound.OutboxState;

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

    public boolean failed() {
        return tone.equals("failed");
    }

    public String css() {
        return "delivery delivery--" + tone;
    }
}
