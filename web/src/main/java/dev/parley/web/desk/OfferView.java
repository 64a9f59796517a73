package dev.parley.web.desk;

import dev.parley.desk.InteractionCard;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * An interaction that rings (AG-2).
 *
 * @param ends when the offer ends; null when it does not
 * @param left seconds left
 * @param total seconds that the offer has in all
 */
public record OfferView(CardView card, @Nullable Instant ends, long left, long total, String sentence) {

    static OfferView of(InteractionCard card, Instant now, ZoneId zone) {
        Instant ends = card.offerExpiresAt();
        long left = ends == null ? 0 : Math.max(0, Duration.between(now, ends).toSeconds());
        long total = ends == null
                ? 1
                : Math.max(1, Duration.between(card.stateSince(), ends).toSeconds());
        String sentence = "For " + card.workgroup() + ". Goes back to the queue when the time is up.";
        return new OfferView(CardView.of(card, null, now, zone), ends, left, total, sentence);
    }

    /** For the ring's {@code stroke-dasharray}, with a path length of 100. */
    public String dash() {
        return Math.min(100, 100 * left / total) + " 100";
    }
}
