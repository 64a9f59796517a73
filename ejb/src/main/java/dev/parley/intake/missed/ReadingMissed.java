package dev.parley.intake.missed;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import dev.parley.channel.Channel;
import dev.parley.channel.Channels;
import dev.parley.channel.Connecting;
import dev.parley.channel.PollStream;
import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.WatchQuery;
import dev.parley.intake.FewerAtOnce;
import dev.parley.intake.OwnTrouble;
import dev.parley.intake.PollBackoff;
import dev.parley.intake.PollPace;
import dev.parley.intake.StoringApart;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One page of a recovery run: claimed in one transaction, fetched in none, stored in another, like a poll. */
@ApplicationScoped
public class ReadingMissed {

    private static final System.Logger LOG = System.getLogger(ReadingMissed.class.getName());
    private static final int STORE_TRIES = 6;
    private static final int MOST_FAILURES = 12;

    /** Polls come first: a run leaves them room between its pages. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    @Inject
    Channels channels;

    @Inject
    Connecting connecting;

    @Inject
    StoringMissed storing;

    @Inject
    StoringApart apart;

    @Inject
    Clock clock;

    private final PollBackoff backoff = new PollBackoff();

    void read(RunClaim claim) {
        Channel channel = channels.getChannel(claim.channelId());
        try {
            FetchedPage page = connecting.call(
                    channel.accountId(),
                    connection -> FewerAtOnce.ask(
                            channel.postLimit(),
                            limit -> connection.fetchPeriod(
                                    wanted(channel, claim),
                                    claim.stream() == PollStream.POSTS ? Visibility.PUBLIC : Visibility.PRIVATE,
                                    claim.period(),
                                    claim.position(),
                                    limit)));
            int sharers = channels.countSharing(channel.accountId()) + 1;
            store(claim, page, PollPace.next(PAUSE, page.budget(), sharers, clock.instant()));
        } catch (PlatformException e) {
            failed(claim, e.problem());
        } catch (RuntimeException e) {
            LOG.log(WARNING, "A page of the recovery run " + claim.runId() + " met trouble.", e);
            failed(claim, OwnTrouble.of("A page could not be read or stored", e));
        }
    }

    private static WatchQuery wanted(Channel channel, RunClaim claim) {
        WatchQuery all = channel.watch();
        return claim.keyword()
                .map(keyword -> new WatchQuery(
                        List.of(),
                        List.of(),
                        List.of(keyword),
                        all.exclusions(),
                        all.excludeMentionsToo(),
                        all.languages(),
                        all.skipReposts()))
                .orElse(all);
    }

    private void store(RunClaim claim, FetchedPage page, Instant next) {
        for (int attempt = 1; ; attempt++) {
            try {
                if (!storing.store(claim, page, next)) {
                    LOG.log(INFO, "The recovery run {0,number,#} is with another node now.", claim.runId());
                }
                return;
            } catch (EJBException e) {
                if (attempt == STORE_TRIES) {
                    storing.store(claim, apart.store(claim.channelId(), page, e).page(), next);
                    return;
                }
            }
        }
    }

    private void failed(RunClaim claim, PlatformProblem problem) {
        boolean hopeless = problem.action() == Action.STOP_CHANNEL
                || problem.action() == Action.FAIL_ITEM
                || problem.action() == Action.REFRESH;
        if (hopeless || claim.failures() + 1 >= MOST_FAILURES) {
            LOG.log(INFO, "The recovery run {0,number,#} is given up: {1}.", claim.runId(), problem.code());
            storing.giveUp(claim, problem.words());
        } else {
            Instant now = clock.instant();
            storing.stumble(
                    claim,
                    problem.words(),
                    backoff.next(claim.failures() + 1, Duration.ofSeconds(1), problem.retryAt(), now));
        }
    }
}
