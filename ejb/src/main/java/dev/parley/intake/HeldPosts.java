package dev.parley.intake;

import dev.parley.conversation.Conversations;
import dev.parley.conversation.EventKind;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.InteractionState;
import dev.parley.conversation.JpaArrivals;
import dev.parley.routing.RoutingSignals;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Releases interactions that were held back; each once, whichever node comes first (IN-6). */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class HeldPosts {

    private static final int MOST = 500;

    @Inject
    JpaArrivals arrivals;

    @Inject
    Conversations conversations;

    @Inject
    RoutingSignals signals;

    @Inject
    Clock clock;

    /** Interactions whose time is over. */
    public List<Long> listDue() {
        return arrivals.listHeldUntil(clock.instant(), MOST);
    }

    public void release(long interactionId) {
        Instant now = clock.instant();
        Interaction interaction = conversations.lockInteraction(interactionId);
        Instant until = interaction.heldUntil();
        if (interaction.state() == InteractionState.BUFFERED && until != null && !until.isAfter(now)) {
            interaction.release(now);
            conversations.record(interaction, EventKind.QUEUED, null, "the grouping timeout is over", now);
            signals.interactionChanged(interactionId);
        }
    }
}
