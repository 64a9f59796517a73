package dev.parley.intake;

import static java.lang.System.Logger.Level.INFO;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Deletes raw payloads whose retention has ended, a few hundred at a time, so that nobody waits for it (SE-4). */
@ApplicationScoped
public class EndingRetention {

    private static final System.Logger LOG = System.getLogger(EndingRetention.class.getName());
    private static final int AT_A_TIME = 500;
    private static final int MOST_ROUNDS = 2000;

    @Inject
    JpaRawPayloads payloads;

    @Inject
    Clock clock;

    /** Returns how many were deleted. */
    public int purge() {
        int all = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            int deleted = payloads.purge(clock.instant(), AT_A_TIME);
            all += deleted;
            if (deleted < AT_A_TIME) {
                break;
            }
        }
        if (all > 0) {
            LOG.log(INFO, "{0} raw payloads were deleted: their retention has ended.", all);
        }
        return all;
    }
}
