package dev.parley.web.view;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A due time (AG-1): a ring that drains, at risk in the last quarter of the target, over once it is past.
 *
 * @param left share of the target that is left, 0 to 100
 * @param words the time left, or the time over with the word
 * @param due when the answer is due; null where nobody waits for one
 * @param target the promised time, in seconds
 */
public record SlaView(
        State state, int left, String words, @Nullable Instant due, long target) {

    private static final int RISK_PERCENT = 25;

    /** How urgent it is; each has a shape of its own on the page. */
    public enum State {
        OK,
        WARN,
        BREACH,
        NONE
    }

    public static SlaView of(Instant due, Duration target, Instant now) {
        Duration remaining = Duration.between(now, due);
        if (remaining.isNegative()) {
            return new SlaView(State.BREACH, 0, Spans.words(remaining.abs()) + " over", due, target.toSeconds());
        }
        long whole = Math.max(1, target.toSeconds());
        int left = (int) Math.min(100, 100 * remaining.toSeconds() / whole);
        State state = left < RISK_PERCENT ? State.WARN : State.OK;
        return new SlaView(state, left, Spans.words(remaining), due, target.toSeconds());
    }

    /** Nobody waits: what is shown is how long ago the last word was. */
    public static SlaView none(String words) {
        return new SlaView(State.NONE, 0, words, null, 0);
    }

    public String css() {
        return "sla sla--" + tone();
    }

    public String tone() {
        return switch (state) {
            case OK -> "ok";
            case WARN -> "warn";
            case BREACH -> "breach";
            case NONE -> "none";
        };
    }

    public boolean counts() {
        return due != null;
    }

    public boolean over() {
        return state == State.BREACH;
    }

    /** For the ring's {@code stroke-dasharray}, with a path length of 100. */
    public String dash() {
        return left + " 100";
    }
}
