package dev.parley.intake;

import dev.parley.connector.api.PlatformProblem;
import java.util.Optional;

/**
 * What one poll brought, for one line in the log.
 *
 * @param fetched posts on the page
 * @param stored posts that were new
 * @param unreadable items that could not be read
 * @param more whether the next page is due at once
 * @param problem what went wrong, if anything
 */
public record PollOutcome(int fetched, int stored, int unreadable, boolean more, Optional<PlatformProblem> problem) {

    static PollOutcome of(int fetched, int stored, int unreadable, boolean more) {
        return new PollOutcome(fetched, stored, unreadable, more, Optional.empty());
    }

    static PollOutcome failed(PlatformProblem problem) {
        return new PollOutcome(0, 0, 0, false, Optional.of(problem));
    }
}
