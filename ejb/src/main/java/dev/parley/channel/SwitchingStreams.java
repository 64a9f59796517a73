package dev.parley.channel;

import dev.parley.audit.AuditLog;
import dev.parley.audit.AuditedChange;
import dev.parley.cluster.Nudge;
import dev.parley.cluster.Nudges;
import dev.parley.connector.api.Platform;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.shared.RefusedException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** Switches a channel's live stream on and off (WIRE 1.9). Polls go on in any case. */
@Stateless
public class SwitchingStreams {

    @Inject
    Channels channels;

    @Inject
    JpaLiveStreams streams;

    @Inject
    AuditLog audit;

    @Inject
    Nudges nudges;

    @Inject
    Clock clock;

    /** Whether channels on the platform can have one. */
    public boolean isOffered(Platform platform) {
        return platform == Platform.X;
    }

    public LiveState state(Caller caller, long channelId) {
        caller.require(Right.SOCIAL_MEDIA_ADMIN);
        return streams.stateOf(channels.getChannel(channelId), clock.instant());
    }

    public void set(Caller caller, long channelId, boolean on) {
        caller.require(Right.SOCIAL_MEDIA_ADMIN);
        Channel channel = channels.getChannel(channelId);
        if (!isOffered(channel.platform())) {
            throw new RefusedException(channel.platform().label() + " has no live stream of posts.");
        }
        if (streams.want(channelId, on)) {
            audit.record(AuditedChange.by(
                    caller, "channel.stream", "channel " + channelId, on ? "off" : "on", on ? "on" : "off"));
            channels.wake(channelId, clock.instant());
            nudges.send(Nudge.channels());
        }
    }
}
