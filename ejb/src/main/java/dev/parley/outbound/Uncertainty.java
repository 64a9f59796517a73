package dev.parley.outbound;

import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.Platform;
import java.time.Duration;

/**
 * What to do about a writing of which nobody knows whether the platform took it (WIRE 8).
 *
 * @param look how long the platform may take to show what it took, before it counts as not taken
 * @param mostAttempts how often it is sent at most with an unknown outcome before a person has to decide
 */
record Uncertainty(Duration look, int mostAttempts) {

    /** Where what was taken can be searched for; not found, it is sent once more. */
    private static final Uncertainty SEARCHABLE = new Uncertainty(Duration.ofSeconds(20), 2);

    /** Where the platform tells by itself, or not at all: who sends again and again may have written as often. */
    private static final Uncertainty TOLD = new Uncertainty(Duration.ofMinutes(2), 2);

    /** Where the same writing may be sent again and counts once. */
    private static final Uncertainty REPEATABLE = new Uncertainty(Duration.ZERO, Integer.MAX_VALUE);

    static Uncertainty of(Platform platform, Visibility visibility) {
        return switch (platform) {
            case X, RSS -> SEARCHABLE;
            case FACEBOOK -> visibility == Visibility.PRIVATE ? TOLD : SEARCHABLE;
            case WHATSAPP -> TOLD;
            case APPLE_MESSAGES -> REPEATABLE;
        };
    }
}
