package dev.parley.outbound;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import dev.parley.attachment.OutgoingFiles;
import dev.parley.channel.AccountTokens;
import dev.parley.channel.Channels;
import dev.parley.channel.Connecting;
import dev.parley.channel.StoppedSending;
import dev.parley.cluster.Node;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.PostAction;
import dev.parley.connector.api.SentPost;
import dev.parley.settings.ParleySettings;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Sends one outbox item, or looks for one whose outcome is unknown (WIRE section 8): found, it is bound to what is on
 * the platform; not found after a while, it is tried once more.
 */
@ApplicationScoped
public class SendingReplies {

    static final PlatformProblem SENDER_DIED = PlatformProblem.of(
            Action.UNKNOWN_OUTCOME,
            "outbox.sender-died",
            "The server stopped while this was being sent, or could not note what came of it.");

    private static final PlatformProblem NOBODY_KNOWS = PlatformProblem.of(
            Action.FAIL_ITEM,
            "outbox.outcome-unknown",
            "Nobody knows whether the customer has got this: the platform did not answer, twice. Look at what the customer"
                    + " writes, and send it again if it is missing.");

    private static final System.Logger LOG = System.getLogger(SendingReplies.class.getName());
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(4);
    private static final Duration GONE_WAIT = Duration.ofSeconds(1);
    private static final int NOTE_TRIES = 6;

    /** How far the back-off is where looking fails: some seconds. */
    private static final int LOOKS_FAILED = 3;

    @Inject
    Outbox outbox;

    @Inject
    Channels channels;

    @Inject
    Connecting connecting;

    @Inject
    StoppedSending stopped;

    @Inject
    OutgoingFiles files;

    @Inject
    Destinations destinations;

    @Inject
    SendingLimits limits;

    @Inject
    KeepingBudgets budgets;

    @Inject
    Node node;

    @Inject
    ParleySettings settings;

    @Inject
    Clock clock;

    private final RetryPolicy retries = new RetryPolicy();

    public void send(long itemId) {
        if (budgets.mustWait(itemId)) {
            return;
        }
        outbox.takeOff(itemId, node.owner(), settings.lease(), clock.instant()).ifPresent(flight -> {
            if (flight.reconciling()) {
                lookFor(flight);
            } else {
                destinations
                        .refusal(flight.item())
                        .ifPresentOrElse(problem -> settle(flight, problem), () -> call(flight));
            }
        });
    }

    private void call(Outbox.Flight flight) {
        OutboxItem item = flight.item();
        try {
            SentPost sent = connecting.call(item.accountId(), connection -> {
                Optional<PostAction.Kind> action = item.kind().action();
                if (action.isEmpty()) {
                    return connection.publish(OutboxCall.post(item, files.of(item.id())));
                }
                connection.perform(OutboxCall.action(item, action.get()));
                return new SentPost("", "");
            });
            persist(() -> outbox.sent(flight, sent, clock.instant()));
            if (item.kind() == OutboxKind.PUBLISH) {
                stopped.sent(item.accountId());
            }
            LOG.log(DEBUG, "Outbox item {0,number,#} sent.", item.id());
        } catch (PlatformException e) {
            settle(flight, e.problem());
        }
    }

    /** The platform has it: to find that out anew would take time, and is not possible everywhere. */
    private static void persist(Runnable note) {
        for (int attempt = 1; ; attempt++) {
            try {
                note.run();
                return;
            } catch (EJBException e) {
                if (attempt == NOTE_TRIES) {
                    throw e;
                }
            }
        }
    }

    private void settle(Outbox.Flight flight, PlatformProblem problem) {
        OutboxItem item = flight.item();
        Instant now = clock.instant();
        LOG.log(INFO, "Outbox item {0,number,#}: {1} ({2}).", item.id(), problem.action(), problem.code());
        budgets.heard(item, problem);
        switch (problem.action()) {
            case RETRY, WAIT_RESET, REFRESH -> retryOrGiveUp(flight, problem, now);
            case UNKNOWN_OUTCOME -> {
                if (item.kind() == OutboxKind.PUBLISH) {
                    outbox.unknown(flight, problem, now.plus(GONE_WAIT), now);
                } else {
                    retryOrGiveUp(flight, problem, now);
                }
            }
            case DUPLICATE -> {
                if (item.tries().isRepeated()) {
                    outbox.unknown(flight, problem, now, now);
                } else {
                    outbox.failed(flight, problem, now);
                }
            }
            case STOP_CHANNEL -> {
                if (problem.code().equals(AccountTokens.REFUSED)) {
                    outbox.waitForAccount(flight, SendingLimits.waiting(problem), now);
                } else {
                    outbox.failed(flight, problem, now);
                    if (item.kind() == OutboxKind.PUBLISH) {
                        stopped.heard(item.accountId(), problem);
                    }
                }
            }
            case FAIL_ITEM, TARGET_GONE -> outbox.failed(flight, problem, now);
        }
    }

    private void retryOrGiveUp(Outbox.Flight flight, PlatformProblem problem, Instant now) {
        OutboxItem item = flight.item();
        Instant next = retries.next(item.attempts(), problem.retryAt(), now);
        Optional<PlatformProblem> tooLate = limits.refusal(item, problem, next);
        if (tooLate.isPresent()) {
            LOG.log(WARNING, "Outbox item {0,number,#} given up after {1} attempts.", item.id(), item.attempts());
            outbox.failed(flight, tooLate.get(), now);
        } else {
            outbox.retry(flight, next, problem);
        }
    }

    private void lookFor(Outbox.Flight flight) {
        OutboxItem item = flight.item();
        Uncertainty uncertainty =
                Uncertainty.of(channels.getAccount(item.accountId()).platform(), item.visibility());
        try {
            Optional<SentPost> found =
                    connecting.call(item.accountId(), c -> c.findSent(OutboxCall.post(item, files.of(item.id()))));
            Instant now = clock.instant();
            if (found.isPresent()) {
                persist(() -> outbox.foundLater(flight, found.get(), clock.instant()));
            } else if (item.tries()
                    .unknownSince()
                    .filter(since -> since.plus(uncertainty.look()).isAfter(now))
                    .isPresent()) {
                outbox.lookAgain(flight, now.plus(LOOK_AGAIN));
            } else if (item.tries().unknown() >= uncertainty.mostAttempts()) {
                outbox.failed(flight, NOBODY_KNOWS, now);
            } else {
                retryOrGiveUp(flight, lastProblem(item), now);
            }
        } catch (PlatformException e) {
            notLookedFor(flight, e.problem());
        }
    }

    /** What made its outcome unknown. */
    private static PlatformProblem lastProblem(OutboxItem item) {
        String words = Objects.requireNonNullElse(item.problem(), "");
        return item.problemCode()
                .map(code -> PlatformProblem.of(Action.UNKNOWN_OUTCOME, code, words))
                .orElse(SENDER_DIED);
    }

    /** Whether the platform has it stays unknown until the platform can be asked. */
    private void notLookedFor(Outbox.Flight flight, PlatformProblem problem) {
        Instant now = clock.instant();
        if (problem.code().equals(AccountTokens.REFUSED)) {
            outbox.waitForAccount(flight, SendingLimits.waiting(problem), now);
        } else {
            outbox.unknown(flight, problem, retries.next(LOOKS_FAILED, problem.retryAt(), now), now);
        }
    }
}
