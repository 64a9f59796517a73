package dev.parley.web.supervision;

import dev.parley.web.view.Spans;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time that goes on counting on the page.
 *
 * @param since from when; empty where nothing counts
 * @param words how long it was when the page was made
 * @param tone empty, warn or bad, against a target time
 */
public record Counting(String since, String words, String tone) {

    private static final Counting NOTHING = new Counting("", "–", "");

    static Counting of(@Nullable Instant since, @Nullable Duration target, Instant now) {
        if (since == null) {
            return NOTHING;
        }
        Duration span = Duration.between(since, now);
        return new Counting(since.toString(), Spans.words(span), tone(span, target));
    }

    /** At risk is the last quarter of the target. */
    private static String tone(Duration span, @Nullable Duration target) {
        if (target == null) {
            return "";
        }
        if (span.compareTo(target) > 0) {
            return "bad";
        }
        return span.compareTo(target.multipliedBy(3).dividedBy(4)) > 0 ? "warn" : "";
    }

    /** For a cell of a table. */
    public String cell() {
        return tone.isEmpty() ? "table__number" : "table__number table__" + tone;
    }
}
