package dev.parley.routing.engine;

import java.util.Optional;
import java.util.function.BiConsumer;

/** What agents answer to offers. An answer to an offer that is not open any more changes nothing. */
final class OfferEvents {
    private final Floor floor;
    private final Offers offers;

    OfferEvents(Floor floor, Offers offers) {
        this.floor = floor;
        this.offers = offers;
    }

    void restored(RoutingEvent.OfferRestored event, Turn turn) {
        floor.findWaiting(event.interaction())
                .filter(item -> item.offer == null)
                .ifPresent(item -> {
                    Agent agent = floor.agent(event.agent());
                    OpenOffer offer = new OpenOffer(agent, event.offeredAt(), event.expiresAt());
                    offers.open(item, offer);
                    turn.touch(agent);
                    obstacle(agent, item).ifPresent(reason -> offers.fail(item, offer, reason, turn));
                });
    }

    /** What happened to the agent while nobody routed. */
    private static Optional<WithdrawalReason> obstacle(Agent agent, Waiting item) {
        if (!agent.onDuty) {
            return Optional.of(WithdrawalReason.AGENT_UNAVAILABLE);
        }
        return item.lane().seatOf(agent.id) == null
                ? Optional.of(WithdrawalReason.NO_LONGER_QUALIFIED)
                : Optional.empty();
    }

    void accepted(RoutingEvent.OfferAccepted event, Turn turn) {
        answer(event.interaction(), event.agent(), (item, offer) -> offers.accept(item, offer, turn));
    }

    void rejected(RoutingEvent.OfferRejected event, Turn turn) {
        answer(event.interaction(), event.agent(), (item, offer) -> offers.reject(item, offer, turn));
    }

    void missed(RoutingEvent.OfferMissed event, Turn turn) {
        answer(event.interaction(), event.agent(), (item, offer) -> offers.miss(item, offer, turn));
    }

    private void answer(InteractionId interaction, AgentId agent, BiConsumer<Waiting, OpenOffer> action) {
        floor.findWaiting(interaction).ifPresent(item -> {
            OpenOffer offer = item.offer;
            if (offer != null && offer.agent().id.equals(agent)) {
                action.accept(item, offer);
            }
        });
    }
}
