package dev.parley.outbound;

import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.settings.ParleySettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** How long and how often something is tried before it fails and its author is told (OB-1). */
@ApplicationScoped
class SendingLimits {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM, HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    @Inject
    ParleySettings settings;

    /**
     * Why an item is given up now.
     *
     * @param problem what its last try met
     * @param next when the next try would be
     */
    Optional<PlatformProblem> refusal(OutboxItem item, PlatformProblem problem, Instant next) {
        Duration longest = settings.outboxGiveUp();
        if (item.attempts() >= settings.outboxMostAttempts()) {
            return Optional.of(failed(problem, " It was tried " + item.attempts() + " times."));
        }
        return item.tries()
                        .limitedFrom()
                        .filter(from -> from.plus(longest).isBefore(next))
                        .isPresent()
                ? Optional.of(failed(
                        problem,
                        " The next try would be possible at " + TIME.format(next) + ", and it is tried for "
                                + words(longest) + " only."))
                : Optional.empty();
    }

    /** The words of what waits for its account. */
    static PlatformProblem waiting(PlatformProblem refused) {
        return PlatformProblem.of(
                refused.action(), refused.code(), "Waits until the account is connected again. " + refused.words());
    }

    private static PlatformProblem failed(PlatformProblem problem, String why) {
        return PlatformProblem.of(Action.FAIL_ITEM, problem.code(), problem.words() + why);
    }

    private static String words(Duration time) {
        return time.toMinutes() > 0 ? time.toMinutes() + " minutes" : time.toSeconds() + " seconds";
    }
}
