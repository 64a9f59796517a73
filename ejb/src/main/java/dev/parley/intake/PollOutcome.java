package dev.parley.intake;

import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.PlatformProblem;
import java.util.Optional;

/**
 * What one turn at a stream brought, for one line in the log.
 *
 * @param pages how many were stored
 * @param fetched posts on them
 * @param stored posts that were new
 * @param unreadable items that could not be read
 * @param problem what ended the turn early, if anything
 */
public record PollOutcome(int pages, int fetched, int stored, int unreadable, Optional<PlatformProblem> problem) {

    static final PollOutcome NONE = new PollOutcome(0, 0, 0, 0, Optional.empty());

    PollOutcome plus(FetchedPage page, int news) {
        return new PollOutcome(
                pages + 1,
                fetched + page.posts().size(),
                stored + news,
                unreadable + page.unreadable().size(),
                problem);
    }

    PollOutcome failed(PlatformProblem why) {
        return new PollOutcome(pages, fetched, stored, unreadable, Optional.of(why));
    }
}
