package dev.parley.channel;

import java.time.Instant;

/**
 * A keyword that the flood guard has removed (CH-8).
 *
 * @param since when it was removed
 * @param until until when it takes the right to lift the block to add it again; it never comes back by itself
 */
public record BlockedKeyword(String keyword, Instant since, Instant until) {

    public boolean isBlocked(Instant now) {
        return until.isAfter(now);
    }
}
