package dev.parley.intake.missed;

import dev.parley.channel.Channel;
import dev.parley.channel.Channels;
import dev.parley.channel.PollStream;
import dev.parley.cluster.Nudge;
import dev.parley.cluster.Nudges;
import dev.parley.connector.api.FetchedPage;
import dev.parley.intake.StoringPages;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Stores a page of a recovery run and how far the run is, in one transaction, by the code that stores polls. When
 * another node has taken the run over, nothing of it is stored.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class StoringMissed {

    @Inject
    Channels channels;

    @Inject
    JpaRecoveryRuns runs;

    @Inject
    StoringPages storing;

    @Inject
    Nudges nudges;

    @Inject
    Clock clock;

    /** Returns whether the claim was good. */
    public boolean store(RunClaim claim, FetchedPage page, Instant next) {
        Instant now = clock.instant();
        Channel channel = channels.getChannel(claim.channelId());
        RecoveryRun run = runs.owned(claim).orElse(null);
        if (run == null) {
            return false;
        }
        int fresh = storing.storeMissed(claim.channelId(), page);
        run.advance(page, fresh, after(claim.stream(), channel, claim.keyword().isPresent()), next, now);
        nudges.send(Nudge.channels());
        return true;
    }

    /** Direct messages come after posts, where the channel has them; a keyword is looked for in posts only. */
    private static @Nullable PollStream after(PollStream stream, Channel channel, boolean keyword) {
        return !keyword && stream == PollStream.POSTS && channel.privateOn() ? PollStream.MESSAGES : null;
    }

    /** It is tried again later. */
    public void stumble(RunClaim claim, String words, Instant next) {
        runs.owned(claim).ifPresent(run -> run.stumble(words, next));
        nudges.send(Nudge.channels());
    }

    public void giveUp(RunClaim claim, String words) {
        Instant now = clock.instant();
        runs.owned(claim).ifPresent(run -> run.giveUp(words, now));
        nudges.send(Nudge.channels());
    }
}
