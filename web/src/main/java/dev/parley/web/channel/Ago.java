package dev.parley.web.channel;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long ago something was, in one unit. */
final class Ago {

    /** What stands in place of a time that there is none of. */
    static final String NEVER = "–";

    private Ago() {}

    static String words(@Nullable Instant at, Instant now) {
        return at == null ? NEVER : span(Duration.between(at, now)) + " ago";
    }

    static String span(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        if (seconds < 120) {
            return seconds + " s";
        }
        if (seconds < 7200) {
            return seconds / 60 + " min";
        }
        return seconds < 172_800 ? seconds / 3600 + " h" : seconds / 86_400 + " days";
    }
}
