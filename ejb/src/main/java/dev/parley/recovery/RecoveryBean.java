package dev.parley.recovery;

import static java.lang.System.Logger.Level.INFO;

import dev.parley.conversation.Conversations;
import dev.parley.conversation.EndReason;
import dev.parley.conversation.EventKind;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.InteractionState;
import dev.parley.routing.Router.BecameRouter;
import dev.parley.settings.ParleySettings;
import dev.parley.workforce.InteractionType;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Brings the node that becomes router up to the truth (RC-1): open interactions of a type whose recovery is on keep
 * state, agent, timers and drafts, because those are rows; offers of the former router that have run out go back to
 * the queue. With recovery off for a type, its open interactions end as abandoned by switchover (RC-3). The first
 * router after the installation has nothing to take over.
 */
@Stateless
public class RecoveryBean {

    private static final System.Logger LOG = System.getLogger(RecoveryBean.class.getName());
    private static final long FIRST_EPOCH = 1;
    private static final Set<InteractionState> OPEN = EnumSet.complementOf(EnumSet.of(InteractionState.DISCONNECTED));

    @Inject
    Conversations conversations;

    @Inject
    ParleySettings settings;

    @Inject
    Clock clock;

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void takeOver(@Observes BecameRouter event) {
        if (event.epoch() <= FIRST_EPOCH) {
            return;
        }
        Instant now = clock.instant();
        List<Interaction> open = conversations.listInStates(OPEN);
        int requeued = 0;
        int closed = 0;
        for (Interaction found : open) {
            // Only what needs repair is locked: an agent may be changing any of the others at this moment.
            if (recovers(found.type()) && !hasLapsedOffer(found, now)) {
                continue;
            }
            Interaction interaction = conversations.lockInteraction(found.id());
            if (!recovers(interaction.type()) && interaction.state().isOpen()) {
                close(interaction, now);
                closed++;
            } else if (hasLapsedOffer(interaction, now)) {
                requeue(interaction, now);
                requeued++;
            }
        }
        LOG.log(
                INFO,
                "Recovery after a switchover: {0} open interactions taken over, {1} lapsed offers requeued, {2} closed.",
                open.size() - closed,
                requeued,
                closed);
    }

    private boolean recovers(InteractionType type) {
        return type == InteractionType.SOCIAL_DIRECT_MESSAGE
                ? settings.messageRecovery()
                : settings.conversationRecovery();
    }

    private static boolean hasLapsedOffer(Interaction interaction, Instant now) {
        Instant expires = interaction.offerExpiresAt();
        return interaction.state() == InteractionState.ALERTING && (expires == null || expires.isBefore(now));
    }

    private void requeue(Interaction interaction, Instant now) {
        Long agent = interaction.agentId();
        interaction.requeue(now);
        conversations.record(interaction, EventKind.REQUEUED, null, agent, "after a switchover", now);
    }

    private void close(Interaction interaction, Instant now) {
        Long agent = interaction.agentId();
        interaction.disconnect(EndReason.ABANDONED_BY_SWITCHOVER, now);
        conversations.record(interaction, EventKind.ABANDONED, null, agent, "by switchover", now);
    }
}
