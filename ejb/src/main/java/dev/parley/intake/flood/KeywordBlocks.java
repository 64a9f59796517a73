package dev.parley.intake.flood;

import static java.lang.System.Logger.Level.WARNING;

import dev.parley.audit.AuditLog;
import dev.parley.audit.AuditedChange;
import dev.parley.channel.BlockedKeyword;
import dev.parley.channel.Channel;
import dev.parley.channel.Channels;
import dev.parley.cluster.Nudge;
import dev.parley.cluster.Nudges;
import dev.parley.intake.missed.RequestingRuns;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.settings.FloodSettings;
import dev.parley.settings.ParleySettings;
import dev.parley.shared.RefusedException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Takes keywords out of their channels, and lets administrators add them back (CH-8). */
@Stateless
public class KeywordBlocks {

    private static final System.Logger LOG = System.getLogger(KeywordBlocks.class.getName());

    @Inject
    Channels channels;

    @Inject
    RequestingRuns runs;

    @Inject
    AuditLog audit;

    @Inject
    Nudges nudges;

    @Inject
    ParleySettings settings;

    @Inject
    Clock clock;

    /** The guard's decision: the keyword is out from the next poll on. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void block(long channelId, String keyword) {
        Instant now = clock.instant();
        FloodSettings flood = settings.flood();
        Channel channel = channels.getChannel(channelId);
        if (!channel.block(keyword, now, now.plus(flood.block()))) {
            return;
        }
        String why = "more than " + flood.limit() + " posts a minute; blocked until " + now.plus(flood.block());
        audit.record(new AuditedChange(
                "flood guard", "intake", "channel.keyword-blocked", "channel " + channelId, keyword, why));
        LOG.log(
                WARNING,
                "Channel {0,number,#}: a keyword brought more than {1} posts a minute and is blocked.",
                channelId,
                flood.limit());
        nudges.send(Nudge.channels());
    }

    public List<BlockedKeyword> listBlocked(Caller caller, long channelId) {
        caller.require(Right.SOCIAL_MEDIA_ADMIN);
        return channels.getChannel(channelId).blockedKeywords();
    }

    /** Watches a keyword again, and fetches what it missed; before its time that takes a right of its own. */
    public void addBack(Caller caller, long channelId, String keyword) {
        caller.require(Right.SOCIAL_MEDIA_ADMIN);
        Instant now = clock.instant();
        Channel channel = channels.getChannel(channelId);
        BlockedKeyword blocked = channel.blockedKeywords().stream()
                .filter(each -> each.keyword().equals(keyword))
                .findFirst()
                .orElseThrow(() -> new RefusedException("The keyword is not blocked on this channel any more."));
        if (blocked.isBlocked(now)) {
            caller.require(Right.LIFT_FLOOD_BLOCK);
        }
        channel.unblock(keyword);
        audit.record(AuditedChange.by(
                caller,
                blocked.isBlocked(now) ? "channel.keyword-block-lifted" : "channel.keyword-added-back",
                "channel " + channelId,
                "blocked until " + blocked.until(),
                keyword));
        runs.fetchMissed(caller, channel, keyword, blocked.since());
        channels.wake(channelId, now);
        nudges.send(Nudge.channels());
    }
}
