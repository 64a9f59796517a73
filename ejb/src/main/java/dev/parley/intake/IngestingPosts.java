package dev.parley.intake;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import dev.parley.channel.Channel;
import dev.parley.channel.Channels;
import dev.parley.channel.Connecting;
import dev.parley.channel.JpaLiveStreams;
import dev.parley.channel.PollClaim;
import dev.parley.channel.PollStream;
import dev.parley.cluster.Nudge;
import dev.parley.cluster.Nudges;
import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** One poll of one stream: claimed in one transaction, fetched in none, stored in another (ARCHITECTURE decision 3). */
@ApplicationScoped
public class IngestingPosts {

    private static final System.Logger LOG = System.getLogger(IngestingPosts.class.getName());
    private static final int STORE_TRIES = 6;
    private static final Duration BESIDE_A_STREAM = Duration.ofSeconds(60);
    private static final Duration STOPPED_PAUSE = Duration.ofMinutes(5);

    @Inject
    Channels channels;

    @Inject
    Connecting connecting;

    @Inject
    StoringPages storing;

    @Inject
    JpaLiveStreams streams;

    @Inject
    Nudges nudges;

    @Inject
    Clock clock;

    private final PollBackoff backoff = new PollBackoff();

    /** Polls the claimed stream; whatever happens, the claim is given back with a time for the next poll. */
    public PollOutcome poll(PollClaim claim) {
        Channel channel = channels.getChannel(claim.channelId());
        PollOutcome outcome;
        try {
            FetchedPage page = fetch(channel, claim);
            Instant now = clock.instant();
            Instant next = PollPace.next(
                    page.more() ? Duration.ZERO : interval(channel, claim, now),
                    page.budget(),
                    channels.countSharing(channel.accountId()),
                    now);
            int stored = store(claim, page, next);
            outcome = PollOutcome.of(
                    page.posts().size(), stored, page.unreadable().size(), page.more());
        } catch (PlatformException e) {
            e.unreadAnswer().ifPresent(answer -> storing.keepUnread(channel, answer, e.problem()));
            outcome = failed(channel, claim, e.problem());
        } catch (StaleOwnerException e) {
            LOG.log(INFO, e.getMessage());
            return PollOutcome.of(0, 0, 0, false);
        }
        LOG.log(DEBUG, "Channel {0,number,#} {1} polled: {2}", claim.channelId(), claim.stream(), outcome);
        return outcome;
    }

    /** While posts come over a live stream, polls only look whether something was missed. */
    private Duration interval(Channel channel, PollClaim claim, Instant now) {
        boolean seldom = claim.stream() == PollStream.POSTS
                && channel.pollInterval().compareTo(BESIDE_A_STREAM) < 0
                && streams.isLive(channel, now);
        return seldom ? BESIDE_A_STREAM : channel.pollInterval();
    }

    private FetchedPage fetch(Channel channel, PollClaim claim) throws PlatformException {
        return connecting.call(
                channel.accountId(),
                connection -> claim.stream() == PollStream.POSTS
                        ? connection.fetchPosts(channel.watch(), claim.position(), channel.postLimit())
                        : connection.fetchMessages(channel.watch(), claim.position(), channel.postLimit()));
    }

    private int store(PollClaim claim, FetchedPage page, Instant next) {
        for (int attempt = 1; ; attempt++) {
            try {
                return storing.store(claim, page, next);
            } catch (StaleOwnerException e) {
                throw e;
            } catch (EJBException e) {
                if (attempt == STORE_TRIES) {
                    throw e;
                }
                LOG.log(
                        DEBUG,
                        "Channel {0,number,#}: a page met a concurrent change and is stored again.",
                        claim.channelId());
            }
        }
    }

    private PollOutcome failed(Channel channel, PollClaim claim, PlatformProblem problem) {
        Instant now = clock.instant();
        boolean stop = problem.action() == Action.STOP_CHANNEL
                || problem.action() == Action.FAIL_ITEM
                || problem.action() == Action.REFRESH;
        Instant next = stop
                ? now.plus(STOPPED_PAUSE)
                : backoff.next(claim.failures() + 1, channel.pollInterval(), problem.retryAt(), now);
        channels.fail(claim, problem.code(), problem.words(), stop, next, now);
        LOG.log(
                stop ? WARNING : INFO,
                "Channel {0,number,#} {1}: {2} ({3}), next try {4}.",
                claim.channelId(),
                claim.stream(),
                problem.action(),
                problem.code(),
                next);
        nudges.send(Nudge.channels());
        return PollOutcome.failed(problem);
    }
}
