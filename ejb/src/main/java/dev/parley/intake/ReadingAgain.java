package dev.parley.intake;

import dev.parley.audit.AuditLog;
import dev.parley.audit.AuditedChange;
import dev.parley.channel.Channel;
import dev.parley.channel.Channels;
import dev.parley.cluster.Nudge;
import dev.parley.cluster.Nudges;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** Lets an administrator have pushes read again that were given up, once what was in the way is mended (IN-1). */
@Stateless
public class ReadingAgain {

    @Inject
    Channels channels;

    @Inject
    JpaRawPayloads payloads;

    @Inject
    AuditLog audit;

    @Inject
    Nudges nudges;

    @Inject
    Clock clock;

    /** How many pushes of the channel's account were given up. */
    public long countGivenUp(Caller caller, long channelId) {
        caller.require(Right.SOCIAL_MEDIA_ADMIN);
        return payloads.countGivenUp(channels.getChannel(channelId).accountId());
    }

    /** Has them read again; returns how many. */
    public int readAgain(Caller caller, long channelId) {
        caller.require(Right.SOCIAL_MEDIA_ADMIN);
        Channel channel = channels.getChannel(channelId);
        int many = payloads.readAgain(channel.accountId(), clock.instant());
        if (many > 0) {
            audit.record(AuditedChange.by(
                    caller, "channel.read-again", "channel " + channelId, many + " pushes given up", "read again"));
            nudges.send(Nudge.pushes());
            nudges.send(Nudge.channels());
        }
        return many;
    }
}
