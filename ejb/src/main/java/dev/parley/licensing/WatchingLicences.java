package dev.parley.licensing;

import static java.lang.System.Logger.Level.WARNING;

import dev.parley.cluster.Nudge;
import dev.parley.cluster.Nudges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Notices when a licence ends by its date, so that routing stops at that moment, and warns in the log before. */
@ApplicationScoped
public class WatchingLicences {

    private static final System.Logger LOG = System.getLogger(WatchingLicences.class.getName());
    private static final Duration BETWEEN_WARNINGS = Duration.ofDays(1);

    @Inject
    Licences licences;

    @Inject
    LicenceReport report;

    @Inject
    Event<LicencesChanged> changes;

    @Inject
    Nudges nudges;

    @Inject
    Clock clock;

    private @Nullable Set<String> seen;
    private Instant warnAgainAt = Instant.EPOCH;

    synchronized void look() {
        Instant now = clock.instant();
        Set<String> valid = licences.valid(now);
        Set<String> before = seen;
        if (isNews(before, valid)) {
            changes.fire(LicencesChanged.forEveryone());
            // only now, so that what could not be told is told with the next look
            seen = valid;
            nudges.send(Nudge.queue());
            warnAgainAt = now;
        }
        if (!now.isBefore(warnAgainAt)) {
            warnAgainAt = now.plus(BETWEEN_WARNINGS);
            report.notices().forEach(notice -> LOG.log(WARNING, notice.words()));
        }
    }

    /** The first look is news as well: what ended between the start of routing and that look is not missed. */
    static boolean isNews(@Nullable Set<String> before, Set<String> valid) {
        return !valid.equals(before);
    }
}
