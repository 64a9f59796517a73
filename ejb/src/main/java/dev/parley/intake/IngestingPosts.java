package dev.parley.intake;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import dev.parley.channel.Channel;
import dev.parley.channel.Channels;
import dev.parley.channel.JpaLiveStreams;
import dev.parley.channel.PollClaim;
import dev.parley.channel.PollStream;
import dev.parley.cluster.Nudge;
import dev.parley.cluster.Nudges;
import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.intake.FetchingPages.Ahead;
import dev.parley.intake.flood.FloodGuard;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A turn at one stream: claimed in one transaction, fetched in none, each page stored in another (ARCHITECTURE decision
 * 3). While there is a backlog the next page is fetched as the one before is being stored.
 */
@ApplicationScoped
public class IngestingPosts {

    private static final System.Logger LOG = System.getLogger(IngestingPosts.class.getName());
    private static final int STORE_TRIES = 6;
    private static final Duration STOPPED_PAUSE = Duration.ofMinutes(5);

    /** After so long at a backlog others get their turn. */
    private static final Duration LONGEST_TURN = Duration.ofSeconds(10);

    /** Less than storing a page takes: a budget that asks for so little is kept by itself. */
    private static final Duration AT_ONCE = Duration.ofMillis(100);

    private static final String READING = "Posts could not be read";
    private static final String STORING = "Posts could not be stored";

    @Inject
    Channels channels;

    @Inject
    FetchingPages fetching;

    @Inject
    StoringPages storing;

    @Inject
    StoringApart apart;

    @Inject
    StoringTurns turns;

    @Inject
    FloodGuard flood;

    @Inject
    JpaLiveStreams streams;

    @Inject
    Nudges nudges;

    @Inject
    Clock clock;

    private final PollBackoff backoff = new PollBackoff();

    /** Polls the claimed stream; whatever happens, the claim is given back with a time for the next poll. */
    public PollOutcome poll(PollClaim claim) {
        Turn turn = new Turn(claim, clock.instant().plus(LONGEST_TURN));
        flood.polls(claim);
        try {
            FetchedPage page = fetching.fetch(channels.getChannel(claim.channelId()), claim);
            Optional<Ahead> ahead = take(turn, page);
            while (ahead.isPresent()) {
                ahead = take(turn, ahead.get().await());
            }
        } catch (PlatformException e) {
            Channel channel = channels.getChannel(claim.channelId());
            e.unreadAnswer().ifPresent(answer -> storing.keepUnread(channel, answer, e.problem()));
            turn.outcome = turn.outcome.failed(e.problem());
            failed(channel, turn.claim, e.problem());
        } catch (StaleOwnerException e) {
            LOG.log(INFO, e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(WARNING, "Polling channel " + claim.channelId() + " " + claim.stream() + " met trouble.", e);
            PlatformProblem problem = OwnTrouble.of(turn.doing, e);
            turn.outcome = turn.outcome.failed(problem);
            failed(channels.getChannel(claim.channelId()), turn.claim, problem);
        }
        LOG.log(DEBUG, "Channel {0,number,#} {1} polled: {2}", claim.channelId(), claim.stream(), turn.outcome);
        return turn.outcome;
    }

    private Duration interval(Channel channel, PollClaim claim, Instant now) {
        return channel.pollInterval(claim.stream() == PollStream.POSTS && streams.isLive(channel, now));
    }

    /** How far a turn has come. */
    private static final class Turn {

        private final Instant end;
        private PollClaim claim;
        private PollOutcome outcome = PollOutcome.NONE;
        private String doing = READING;

        Turn(PollClaim claim, Instant end) {
            this.claim = claim;
            this.end = end;
        }
    }

    /** Stores a page; the next one is on its way by then where the turn goes on. */
    private Optional<Ahead> take(Turn turn, FetchedPage page) {
        Channel channel = channels.getChannel(turn.claim.channelId());
        Instant now = clock.instant();
        if (!channel.isActive()) {
            // suspended while the platform was asked: what it said waits there (CH-6)
            channels.giveBack(turn.claim, now);
            return Optional.empty();
        }
        Instant next = PollPace.next(
                page.more() ? Duration.ZERO : interval(channel, turn.claim, now),
                page.budget(),
                channels.countSharing(channel.accountId()),
                now);
        boolean atOnce = page.more() && !next.isAfter(now.plus(AT_ONCE));
        boolean last = !atOnce || now.isAfter(turn.end);
        PollClaim following = turn.claim.at(page.position());
        Optional<Ahead> ahead = last ? Optional.empty() : Optional.of(fetching.fetchAhead(channel, following));
        turn.doing = STORING;
        int stored = store(turn.claim, page, last ? Optional.of(next) : Optional.empty());
        flood.seen(channel, turn.claim, page.posts());
        turn.outcome = turn.outcome.plus(page, stored);
        turn.claim = following;
        turn.doing = READING;
        return ahead;
    }

    private int store(PollClaim claim, FetchedPage page, Optional<Instant> next) {
        for (int attempt = 1; ; attempt++) {
            try {
                return turns.take(() -> storing.store(claim, page, next));
            } catch (StaleOwnerException e) {
                throw e;
            } catch (EJBException e) {
                if (attempt == STORE_TRIES) {
                    StoringApart.Rest rest = apart.store(claim.channelId(), page, e);
                    return rest.stored() + turns.take(() -> storing.store(claim, rest.page(), next));
                }
                LOG.log(
                        DEBUG,
                        "Channel {0,number,#}: a page met a concurrent change and is stored again.",
                        claim.channelId());
            }
        }
    }

    private void failed(Channel channel, PollClaim claim, PlatformProblem problem) {
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
    }
}
