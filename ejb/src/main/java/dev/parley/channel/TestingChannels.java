package dev.parley.channel;

import dev.parley.connector.api.CheckResult;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.SocialConnection;
import dev.parley.connector.api.WatchQuery;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** "Test this channel" (CH-14): asks the platform on a worker, and keeps what it found. */
@Stateless
public class TestingChannels {

    @Inject
    Channels channels;

    @Inject
    Connecting connecting;

    @Inject
    RunningChecks checks;

    static String subject(long channelId) {
        return "channel " + channelId;
    }

    /** Begins a test of the channel as it is saved; one at a time. */
    public void start(Caller caller, long channelId) {
        caller.require(Right.SOCIAL_MEDIA_ADMIN);
        Channel channel = channels.getChannel(channelId);
        long accountId = channel.accountId();
        WatchQuery watch = channel.watch();
        Connecting outside = connecting;
        checks.start(subject(channelId), () -> outside.call(accountId, connection -> tried(connection, watch)));
    }

    /** The check tells of a refused token instead of throwing; asked first, an expired one is renewed. */
    private static List<CheckResult> tried(SocialConnection connection, WatchQuery watch) throws PlatformException {
        try {
            connection.whoAmI();
        } catch (PlatformException e) {
            if (e.problem().action() == Action.REFRESH) {
                throw e;
            }
        }
        return connection.check(watch);
    }

    public Optional<CheckRun> find(Caller caller, long channelId) {
        caller.require(Right.SOCIAL_MEDIA_ADMIN);
        return checks.find(subject(channelId));
    }
}
