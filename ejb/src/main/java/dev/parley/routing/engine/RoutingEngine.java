package dev.parley.routing.engine;

import dev.parley.routing.engine.RoutingEvent.AgentAvailable;
import dev.parley.routing.engine.RoutingEvent.AgentConfigured;
import dev.parley.routing.engine.RoutingEvent.AgentRemoved;
import dev.parley.routing.engine.RoutingEvent.AgentUnavailable;
import dev.parley.routing.engine.RoutingEvent.AssignmentEnded;
import dev.parley.routing.engine.RoutingEvent.HeldChanged;
import dev.parley.routing.engine.RoutingEvent.InteractionQueued;
import dev.parley.routing.engine.RoutingEvent.InteractionRemoved;
import dev.parley.routing.engine.RoutingEvent.LoadReported;
import dev.parley.routing.engine.RoutingEvent.OfferAccepted;
import dev.parley.routing.engine.RoutingEvent.OfferMissed;
import dev.parley.routing.engine.RoutingEvent.OfferRejected;
import dev.parley.routing.engine.RoutingEvent.OfferRestored;
import dev.parley.routing.engine.RoutingEvent.WorkgroupConfigured;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Decides which agent is offered which interaction (RT-1, RT-3, RT-4, RT-6, RT-9).
 *
 * <p>After each call the engine has settled: nothing waits that some agent may take. It never gives one interaction to
 * two agents and never fills an agent beyond 100 % or a maximum. Not thread-safe: one caller at a time.
 */
public final class RoutingEngine {
    private final Floor floor;
    private final Timers timers = new Timers();
    private final Offers offers;
    private final Matching matching;
    private final Queues queues;
    private final Lanes lanes;
    private final Map<Class<? extends RoutingEvent>, BiConsumer<RoutingEvent, Turn>> handlers = new HashMap<>();

    /** An engine that knows nothing yet. */
    public RoutingEngine(RoutingSettings settings) {
        floor = new Floor(settings);
        lanes = new Lanes(floor);
        queues = new Queues(floor, lanes, timers);
        offers = new Offers(floor, queues, timers);
        matching = new Matching(floor, queues, offers);
        handleConfiguration(new Configuring(floor, lanes, queues, offers));
        handleAgents(new AgentEvents(floor, offers));
        AssignmentEvents assignments = new AssignmentEvents(floor, queues, offers);
        handleAssignments(assignments);
        handleOffers(new OfferEvents(floor, offers));
        handleInteractions(new InteractionEvents(queues, assignments));
    }

    /** Takes in one event and decides what follows from it and from the time that has passed. */
    public List<RoutingDecision> apply(RoutingEvent event, Instant now) {
        Turn turn = new Turn(now);
        absorb(event, turn);
        return finish(turn);
    }

    /** The same for several events that are true at once: only when all are known, something is decided. */
    public List<RoutingDecision> apply(List<RoutingEvent> events, Instant now) {
        Turn turn = new Turn(now);
        events.forEach(event -> absorb(event, turn));
        return finish(turn);
    }

    /** Decides what follows from the time that has passed: offers that expired, waits and pauses that ended. */
    public List<RoutingDecision> tick(Instant now) {
        return finish(new Turn(now));
    }

    /** When {@link #tick} has something to do next, if nothing happens before. */
    public Optional<Instant> nextTick() {
        return timers.next();
    }

    /**
     * The commit of an offer found its row changed by somebody else. The interaction goes back with its waiting time
     * kept and is decided anew at once; so first apply the event that says what the row holds now, and call this only
     * where that event did not already end the offer.
     */
    public List<RoutingDecision> decisionLost(InteractionId interaction, AgentId agent, Instant now) {
        Turn turn = new Turn(now);
        floor.findWaiting(interaction).ifPresent(item -> {
            OpenOffer offer = item.offer;
            if (offer != null && offer.agent().id.equals(agent)) {
                offers.lose(item, offer, turn);
            }
        });
        return finish(turn);
    }

    /**
     * Takes in all that is known at the start, and only then decides. An interaction's {@code OfferRestored} comes after
     * its {@code InteractionQueued}; otherwise any order will do.
     */
    public List<RoutingDecision> restore(EngineSnapshot snapshot, Instant now) {
        return apply(snapshot.events(), now);
    }

    /** Everything this engine knows; restoring it gives an engine that decides the same from then on. */
    public EngineSnapshot snapshot() {
        return new SnapshotTaking(floor).take();
    }

    /** Why an interaction has no agent yet; empty where it does not wait. */
    public Optional<WaitingExplanation> explainWaiting(InteractionId interaction, Instant now) {
        return floor.findWaiting(interaction).map(item -> item.explain(now));
    }

    /** Who would get this interaction if it came now, and why; nothing changes by asking. */
    public Prospect foretell(QueuedInteraction interaction, Instant now) {
        return new Foretelling(floor, lanes).foretell(interaction, new Turn(now));
    }

    Set<Class<? extends RoutingEvent>> handled() {
        return handlers.keySet();
    }

    private void absorb(RoutingEvent event, Turn turn) {
        BiConsumer<RoutingEvent, Turn> handler = handlers.get(event.getClass());
        if (handler == null) {
            throw new IllegalArgumentException("no handler for " + event);
        }
        handler.accept(event, turn);
    }

    private List<RoutingDecision> finish(Turn turn) {
        Timer due = timers.pollDue(turn.nanos);
        while (due != null) {
            fire(due, turn);
            due = timers.pollDue(turn.nanos);
        }
        matching.settle(turn);
        return turn.decisions();
    }

    private void fire(Timer timer, Turn turn) {
        Waiting item = timer.item();
        OpenOffer offer = item.offer;
        if (timer.kind() == Timer.Kind.PLACE_CHANGES) {
            queues.place(item, turn);
        } else if (offer != null) {
            offers.miss(item, offer, turn);
        }
    }

    private void handleConfiguration(Configuring configuring) {
        on(WorkgroupConfigured.class, configuring::configure);
        on(AgentConfigured.class, configuring::configure);
        on(AgentRemoved.class, configuring::remove);
    }

    private void handleAgents(AgentEvents agents) {
        on(AgentAvailable.class, agents::available);
        on(AgentUnavailable.class, agents::unavailable);
    }

    private void handleAssignments(AssignmentEvents assignments) {
        on(LoadReported.class, assignments::loaded);
        on(AssignmentEnded.class, assignments::ended);
        on(HeldChanged.class, assignments::held);
    }

    private void handleOffers(OfferEvents answers) {
        on(OfferRestored.class, answers::restored);
        on(OfferAccepted.class, answers::accepted);
        on(OfferRejected.class, answers::rejected);
        on(OfferMissed.class, answers::missed);
    }

    private void handleInteractions(InteractionEvents interactions) {
        on(InteractionQueued.class, interactions::queued);
        on(InteractionRemoved.class, interactions::removed);
    }

    private <E extends RoutingEvent> void on(Class<E> type, BiConsumer<E, Turn> handler) {
        handlers.put(type, (event, turn) -> handler.accept(type.cast(event), turn));
    }
}
