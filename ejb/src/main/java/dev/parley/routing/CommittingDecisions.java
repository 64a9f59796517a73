package dev.parley.routing;

import dev.parley.cluster.Leases;
import dev.parley.cluster.Node;
import dev.parley.cluster.Nudge;
import dev.parley.cluster.Nudges;
import dev.parley.conversation.Conversations;
import dev.parley.conversation.EventKind;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.InteractionState;
import dev.parley.routing.engine.RoutingDecision.AgentNotAnswering;
import dev.parley.routing.engine.RoutingDecision.Offer;
import dev.parley.routing.engine.RoutingDecision.OfferWithdrawn;
import dev.parley.routing.engine.WithdrawalReason;
import dev.parley.workforce.AgentSession;
import dev.parley.workforce.AgentState;
import dev.parley.workforce.JpaStates;
import dev.parley.workforce.Workforce;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the engine's decisions true, in short transactions: only while this node still is the router, and only where the
 * row is as the engine believes. A lost race is a normal outcome. Sessions are taken before interactions, as the desk does.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CommittingDecisions {

    /** How a commit went. */
    public enum Outcome {
        DONE,
        /** The row is not as believed: tell the engine the truth. */
        LOST,
        /** The agent has no room left: tell the engine what the agent has. */
        FULL,
        /** Another node is the router now. */
        DEPOSED
    }

    @Inject
    Conversations conversations;

    @Inject
    Workforce workforce;

    @Inject
    JpaStates states;

    @Inject
    JpaCapacity capacity;

    @Inject
    RoutingDecisions decisions;

    @Inject
    Leases leases;

    @Inject
    Node node;

    @Inject
    Nudges nudges;

    @Inject
    Clock clock;

    @Resource
    SessionContext context;

    /** Several offers in one transaction, each with its own outcome; all deposed or none. */
    public List<Outcome> offer(List<Offer> offers, long epoch) {
        if (isDeposed(epoch)) {
            return Collections.nCopies(offers.size(), Outcome.DEPOSED);
        }
        Set<Long> agents = offers.stream().map(offer -> offer.agent().value()).collect(Collectors.toSet());
        Map<Long, AgentSession> sessions = states.lockSessions(agents).stream()
                .collect(Collectors.toMap(AgentSession::userId, Function.identity()));
        Map<Long, Interaction> interactions =
                conversations
                        .lockInteractions(offers.stream()
                                .map(offer -> offer.interaction().value())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Interaction::id, Function.identity()));
        Capacity room = capacity.of(
                agents,
                offers.stream().map(offer -> offer.workgroup().value()).collect(Collectors.toSet()),
                clock.instant());
        List<Outcome> outcomes = offers.stream()
                .map(offer -> offer(
                        offer,
                        interactions.get(offer.interaction().value()),
                        sessions.get(offer.agent().value()),
                        room))
                .toList();
        states.answer(takenAtOnce(offers, outcomes), clock.instant());
        return outcomes;
    }

    private static Set<Long> takenAtOnce(List<Offer> offers, List<Outcome> outcomes) {
        return IntStream.range(0, offers.size())
                .filter(i -> offers.get(i).autoAnswer() && outcomes.get(i) == Outcome.DONE)
                .mapToObj(i -> offers.get(i).agent().value())
                .collect(Collectors.toSet());
    }

    private Outcome offer(
            Offer offer, @Nullable Interaction interaction, @Nullable AgentSession session, Capacity room) {
        if (interaction == null
                || interaction.state() != InteractionState.QUEUED
                || interaction.workgroupId() != offer.workgroup().value()
                || session == null
                || session.state() != AgentState.AVAILABLE) {
            return Outcome.LOST;
        }
        long agent = offer.agent().value();
        if (!room.takes(agent, interaction.workgroupId(), interaction.type())) {
            return Outcome.FULL;
        }
        room.add(agent, interaction.workgroupId(), interaction.type());
        Instant now = clock.instant();
        if (offer.autoAnswer()) {
            interaction.connectTo(agent, now);
            conversations.record(interaction, EventKind.CONNECTED, agent, "answered automatically", now);
        } else {
            interaction.offerTo(agent, offer.expiresAt(), now);
            conversations.record(interaction, EventKind.ALERTING, agent, null, now);
        }
        decisions.keep(offer);
        return Outcome.DONE;
    }

    public Outcome withdraw(OfferWithdrawn withdrawal, long epoch) {
        if (withdrawal.reason() == WithdrawalReason.REJECTED
                || withdrawal.reason() == WithdrawalReason.INTERACTION_GONE) {
            return Outcome.DONE;
        }
        if (isDeposed(epoch)) {
            return Outcome.DEPOSED;
        }
        long agent = withdrawal.agent().value();
        boolean missed = withdrawal.reason() == WithdrawalReason.TIMEOUT;
        if (missed) {
            states.lockSession(agent);
        }
        Interaction interaction =
                conversations.lockInteraction(withdrawal.interaction().value());
        if (interaction.state() == InteractionState.QUEUED) {
            return Outcome.DONE;
        }
        if (interaction.state() != InteractionState.ALERTING || !interaction.isWith(agent)) {
            return Outcome.LOST;
        }
        Instant now = clock.instant();
        if (missed) {
            states.missOffer(agent, interaction.stateSince(), now);
        }
        interaction.requeue(now);
        conversations.record(
                interaction, missed ? EventKind.NOT_ANSWERED : EventKind.REQUEUED, agent, agent, null, now);
        return Outcome.DONE;
    }

    public Outcome notAnswering(AgentNotAnswering decision, long epoch) {
        if (isDeposed(epoch)) {
            return Outcome.DEPOSED;
        }
        long agent = decision.agent().value();
        AgentSession session = states.lockSession(agent).orElse(null);
        if (session != null && session.state() == AgentState.AVAILABLE) {
            if (session.missedOffers() == 0) {
                // answered in the last moment, which the engine has not heard of yet
                return Outcome.LOST;
            }
            workforce.changeState(
                    agent, AgentState.NOT_ANSWERING, "missed " + decision.misses() + " offers", clock.instant());
            nudges.send(Nudge.agent(agent));
            nudges.send(Nudge.queue());
        }
        return Outcome.DONE;
    }

    private boolean isDeposed(long epoch) {
        boolean deposed = !leases.fence(Router.LEASE, node.owner(), epoch);
        if (deposed) {
            context.setRollbackOnly();
        }
        return deposed;
    }
}
