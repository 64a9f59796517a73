package dev.parley.routing;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import dev.parley.cluster.Node;
import dev.parley.cluster.Nudge;
import dev.parley.cluster.Nudges;
import dev.parley.routing.engine.EngineSnapshot;
import dev.parley.routing.engine.RoutingDecision;
import dev.parley.routing.engine.RoutingDecision.AgentNotAnswering;
import dev.parley.routing.engine.RoutingDecision.Offer;
import dev.parley.routing.engine.RoutingDecision.OfferWithdrawn;
import dev.parley.routing.engine.RoutingEngine;
import dev.parley.routing.engine.RoutingEvent;
import dev.parley.routing.engine.RoutingEvent.OfferAccepted;
import dev.parley.routing.engine.RoutingSettings;
import dev.parley.shared.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs the engine on the one node that holds the router's lease: hears what changed, lets the engine decide, makes the
 * decisions true. Its memory can be rebuilt from the database at any instant (ARCHITECTURE decision 5).
 */
@ApplicationScoped
public class Router {

    /** Name of the lease whose owner is the router. */
    public static final String LEASE = "router";

    private static final System.Logger LOG = System.getLogger(Router.class.getName());
    private static final int SIGNALS_AT_ONCE = 100;
    private static final int OFFERS_AT_ONCE = 50;
    private static final long ASK_MILLIS = 500;

    @Inject
    RoutingSignals signals;

    @Inject
    RoutingTruth truth;

    @Inject
    CommittingDecisions committing;

    @Inject
    RouterLease lease;

    @Inject
    Node node;

    @Inject
    Nudges nudges;

    @Inject
    Event<BecameRouter> becameRouter;

    @Inject
    Workers workers;

    @Inject
    Clock clock;

    private final ReentrantLock turn = new ReentrantLock();
    /** Signals that were dealt with; forgotten with the next look for more. */
    private final List<Long> heard = new ArrayList<>();

    private volatile boolean again;
    private volatile boolean stopped;
    private boolean rehearsed;
    private @Nullable RoutingEngine engine;

    /**
     * This node has become the router; observers repair what the former one left behind, before routing starts. Told once
     * for each epoch, not when this node's own routing starts anew.
     *
     * @param died the node that had routed until it died; empty where none did, or it gave the routing over
     */
    public record BecameRouter(long epoch, Optional<String> died) {}

    /** One round of routing; called often, and harmless on a node that is not the router. */
    public void pulse() {
        again = true;
        while (again && turn.tryLock()) {
            try {
                again = false;
                round();
            } catch (RuntimeException e) {
                LOG.log(WARNING, "Routing failed and starts anew from the database.", e);
                engine = null;
                again = false;
            } finally {
                turn.unlock();
            }
        }
    }

    private void round() {
        if (!isRouter()) {
            rehearse();
            return;
        }
        RoutingEngine current = engine;
        if (current == null) {
            current = rebuild();
        }
        hear(current);
        commit(current, current.tick(clock.instant()));
    }

    /**
     * A node that stands by reads once what it would begin with, so that a take-over finds its classes loaded and its
     * queries translated.
     */
    private void rehearse() {
        if (!rehearsed && !stopped) {
            rehearsed = true;
            new RoutingEngine(RoutingSettings.DEFAULT).restore(truth.snapshot(), clock.instant());
        }
    }

    private boolean isRouter() {
        if (stopped) {
            return false;
        }
        if (engine != null && lease.isFresh()) {
            return true;
        }
        long before = lease.epoch();
        boolean held = lease.hold(this::pulse);
        if (!held || lease.epoch() != before) {
            engine = null;
        }
        return held;
    }

    /** Asked before each decision, so that a long round does not outlive the lease. */
    private boolean isStillRouter() {
        return engine != null && isRouter() && engine != null;
    }

    private RoutingEngine rebuild() {
        LOG.log(INFO, "Node {0} is the router, epoch {1}.", node.owner(), lease.epoch());
        lease.news().ifPresent(becameRouter::fire);
        lease.told();
        Instant begin = clock.instant();
        RoutingEngine fresh = new RoutingEngine(RoutingSettings.DEFAULT);
        List<RoutingSignal> known = signals.next(List.of(), SIGNALS_AT_ONCE);
        EngineSnapshot snapshot = truth.snapshot();
        List<RoutingDecision> decisions = fresh.restore(snapshot, clock.instant());
        LOG.log(
                INFO,
                "Routing begins with {0} facts from the database, after {1} ms.",
                snapshot.events().size(),
                Duration.between(begin, clock.instant()).toMillis());
        engine = fresh;
        rehearsed = true;
        heard.clear();
        known.forEach(signal -> heard.add(signal.id()));
        commit(fresh, decisions);
        return fresh;
    }

    private void hear(RoutingEngine current) {
        List<RoutingSignal> news = signals.next(heard, SIGNALS_AT_ONCE);
        heard.clear();
        if (news.isEmpty() || engine == null) {
            return;
        }
        Instant now = clock.instant();
        News about = News.of(news);
        about.rejections().forEach(rejection -> take(current, List.of(rejection), now));
        take(current, truth.of(about), now);
        news.forEach(signal -> heard.add(signal.id()));
        again = true;
    }

    private void take(RoutingEngine current, List<RoutingEvent> events, Instant now) {
        List<RoutingDecision> decided = new ArrayList<>();
        events.forEach(event -> decided.addAll(current.apply(event, now)));
        commit(current, decided);
    }

    private void commit(RoutingEngine current, List<RoutingDecision> decided) {
        Deque<RoutingDecision> open = new ArrayDeque<>(decided);
        while (!open.isEmpty() && isStillRouter()) {
            List<Offer> offers = takeOffers(open);
            if (offers.isEmpty()) {
                RoutingDecision decision = open.pop();
                settle(current, decision, commit(decision), open);
            } else {
                commitOffers(current, offers, open);
            }
        }
    }

    /** The offers that come next, as many as go into one transaction. */
    private static List<Offer> takeOffers(Deque<RoutingDecision> open) {
        List<Offer> offers = new ArrayList<>();
        while (offers.size() < OFFERS_AT_ONCE && open.peek() instanceof Offer offer) {
            offers.add(offer);
            open.pop();
        }
        return offers;
    }

    private void commitOffers(RoutingEngine current, List<Offer> offers, Deque<RoutingDecision> open) {
        List<CommittingDecisions.Outcome> outcomes = committing.offer(offers, lease.epoch());
        for (int i = 0; i < offers.size() && engine != null; i++) {
            settle(current, offers.get(i), outcomes.get(i), open);
        }
    }

    private void settle(
            RoutingEngine current,
            RoutingDecision decision,
            CommittingDecisions.Outcome outcome,
            Deque<RoutingDecision> open) {
        if (outcome == CommittingDecisions.Outcome.DEPOSED) {
            LOG.log(INFO, "Node {0} is no longer the router.", node.owner());
            engine = null;
        } else if (outcome == CommittingDecisions.Outcome.LOST || outcome == CommittingDecisions.Outcome.FULL) {
            open.addAll(correct(current, decision, outcome));
        } else if (decision instanceof Offer offer && offer.autoAnswer()) {
            open.addAll(current.apply(new OfferAccepted(offer.interaction(), offer.agent()), clock.instant()));
        }
    }

    private CommittingDecisions.Outcome commit(RoutingDecision decision) {
        if (decision instanceof OfferWithdrawn withdrawn) {
            return committing.withdraw(withdrawn, lease.epoch());
        }
        if (decision instanceof AgentNotAnswering silent) {
            return committing.notAnswering(silent, lease.epoch());
        }
        return CommittingDecisions.Outcome.DONE;
    }

    /** The rows are not as the engine believes: it hears the truth about all that has to do with it, and decides anew. */
    private List<RoutingDecision> correct(
            RoutingEngine current, RoutingDecision lost, CommittingDecisions.Outcome outcome) {
        List<RoutingEvent> known = new ArrayList<>(truth.about(lost));
        if (outcome == CommittingDecisions.Outcome.FULL && lost instanceof Offer offer) {
            known.addAll(truth.loadOf(offer.agent(), offer.workgroup()));
        }
        return current.apply(known, clock.instant());
    }

    /** Asks the engine something that changes nothing; empty when another node is the router, or when this one is busy. */
    public <T> Optional<T> ask(Function<RoutingEngine, T> question) {
        if (!takesTurnSoon()) {
            return Optional.empty();
        }
        try {
            RoutingEngine current = engine;
            return current == null ? Optional.empty() : Optional.of(question.apply(current));
        } finally {
            turn.unlock();
            if (again) {
                workers.run(this::pulse);
            }
        }
    }

    private boolean takesTurnSoon() {
        try {
            return turn.tryLock(ASK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The node ends: whoever is the next router need not wait for the lease to lapse, and nobody has died. */
    void stop() {
        boolean wasRouter = engine != null;
        stopped = true;
        engine = null;
        if (wasRouter) {
            lease.giveBack();
            nudges.send(Nudge.router());
        }
    }
}
