package dev.parley.outbound;

import static java.lang.System.Logger.Level.DEBUG;

import dev.parley.channel.Channels;
import dev.parley.cluster.Nudge;
import dev.parley.cluster.Nudges;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.outbound.JpaRateBuckets.Taking;
import dev.parley.outbound.JpaRateBuckets.Wait;
import dev.parley.shared.Workers;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what goes out within what the platforms take: a writing without a token waits, visibly, instead of failing.
 * All channels and nodes share the tokens. A platform's refusal empties the bucket until the reset that it names.
 */
@ApplicationScoped
public class KeepingBudgets {

    private static final System.Logger LOG = System.getLogger(KeepingBudgets.class.getName());
    private static final Duration UNNAMED = Duration.ofSeconds(10);
    private static final Duration LOOKED_FOR_ANYWAY = Duration.ofSeconds(1);
    private static final Duration FORGOTTEN = Duration.ofDays(1);
    /** Other messages go on. */
    private static final String OF_TEMPLATES = ".template-limit";

    private static final int TRIES = 3;

    @Inject
    JpaRateBuckets buckets;

    @Inject
    Outbox outbox;

    @Inject
    Channels channels;

    @Inject
    Nudges nudges;

    @Inject
    Workers workers;

    @Inject
    Clock clock;

    /** Takes what a queued item needs; true where it has to wait, and it has been left until there is a token. */
    public boolean mustWait(long itemId) {
        Optional<OutboxItem> queued = outbox.findItem(itemId).filter(item -> item.state() == OutboxState.PENDING);
        return queued.flatMap(item -> take(item, clock.instant()))
                .map(wait -> leave(queued.get(), wait))
                .orElse(false);
    }

    private Optional<Wait> take(OutboxItem item, Instant now) {
        List<RateBudget> budgets = budgets(item);
        for (int attempt = 0; attempt < TRIES && !budgets.isEmpty(); attempt++) {
            Taking taking = buckets.take(budgets, now);
            if (!taking.missing()) {
                return taking.delay();
            }
            add(budgets, item.accountId());
        }
        return Optional.empty();
    }

    private List<RateBudget> budgets(OutboxItem item) {
        return RateBudget.of(channels.getAccount(item.accountId()).platform(), item);
    }

    private void add(List<RateBudget> budgets, long accountId) {
        try {
            buckets.add(budgets, accountId);
        } catch (EJBException e) {
            LOG.log(DEBUG, "Another node has just added the same bucket.");
        }
    }

    private boolean leave(OutboxItem item, Wait wait) {
        buckets.leave(item, wait);
        nudges.send(Nudge.conversation(item.conversationId()));
        Duration left = Duration.between(clock.instant(), wait.until());
        if (left.compareTo(LOOKED_FOR_ANYWAY) < 0) {
            workers.runAfter(left.isNegative() ? Duration.ZERO : left, () -> nudges.send(Nudge.outbox()));
        }
        return true;
    }

    /** Hears of a failed call: where the platform has taken too much, nobody asks again before it does. */
    public void heard(OutboxItem item, PlatformProblem problem) {
        boolean tooMuch = problem.action() == Action.WAIT_RESET
                || problem.action() == Action.RETRY && problem.retryAt().isPresent();
        if (!tooMuch || problem.code().endsWith(OF_TEMPLATES)) {
            return;
        }
        boolean pair = problem.code().contains("pair");
        Instant until = problem.retryAt().orElseGet(() -> clock.instant().plus(UNNAMED));
        budgets(item).stream()
                .filter(budget -> budget.pair() == pair)
                .findFirst()
                .ifPresent(budget -> buckets.empty(budget, until));
    }

    /** Why the account's writings wait now, in words such as "X takes 100 posts in 15 minutes". */
    public List<String> waits(long accountId) {
        return buckets.listWaits(accountId, clock.instant());
    }

    /** Forgets buckets that have been full for a day. */
    void purge() {
        buckets.purge(clock.instant().minus(FORGOTTEN));
    }
}
