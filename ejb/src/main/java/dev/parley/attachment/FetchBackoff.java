package dev.parley.attachment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When fetching is tried again, and when it is given up: half an hour and eight attempts after the first. */
final class FetchBackoff {

    static final int MOST_ATTEMPTS = 9;

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private FetchBackoff() {}

    static boolean givesUp(int attempts) {
        return attempts >= MOST_ATTEMPTS;
    }

    /** @param named when the platform wants to be asked again */
    static Duration pause(int attempts, Optional<Instant> named, Instant now) {
        Duration own = FIRST.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), MOST_ATTEMPTS));
        Duration wanted = named.map(at -> Duration.between(now, at)).orElse(own);
        Duration longer = wanted.compareTo(own) > 0 ? wanted : own;
        return longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
    }
}
