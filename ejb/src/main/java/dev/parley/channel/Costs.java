package dev.parley.channel;

import static java.lang.System.Logger.Level.WARNING;

import dev.parley.connector.api.CostMeter.Cost;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Adds up what calls to platforms cost (WIRE 1.3). Sums wait in memory for a few seconds, so that no call pays with a
 * transaction; a node that is killed loses at most those seconds.
 */
@ApplicationScoped
public class Costs {

    private static final System.Logger LOG = System.getLogger(Costs.class.getName());

    @Inject
    JpaCosts store;

    @Inject
    Clock clock;

    private final Map<Key, Sum> waiting = new ConcurrentHashMap<>();

    /** What a sum is for. */
    record Key(long accountId, LocalDate day, String kind) {}

    /** How many and how much. */
    record Sum(long amount, long microDollars) {

        Sum plus(Sum other) {
            return new Sum(amount + other.amount, microDollars + other.microDollars);
        }
    }

    /** @param accountKey as the adapter was given it */
    public void add(String accountKey, List<Cost> costs) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        costs.forEach(cost -> waiting.merge(
                new Key(Long.parseLong(accountKey), day, cost.kind()),
                new Sum(cost.count(), cost.microDollars()),
                Sum::plus));
    }

    /** Writes what waits. What cannot be written now waits on. */
    @PreDestroy
    void flush() {
        for (Key key : List.copyOf(waiting.keySet())) {
            Sum sum = waiting.remove(key);
            if (sum != null) {
                flush(key, sum);
            }
        }
    }

    private void flush(Key key, Sum sum) {
        try {
            store.add(key, sum);
        } catch (RuntimeException e) {
            waiting.merge(key, sum, Sum::plus);
            LOG.log(WARNING, "The costs of account " + key.accountId() + " could not be stored; they wait.", e);
        }
    }
}
