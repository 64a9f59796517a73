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
import java.util.function.Predicate;

/**
 * Brings the node that becomes router up to the truth (RC-1): open interactions of a type whose recovery is on keep
 * state, agent, timers and drafts, because those are rows; offers of the former router that have run out go back to
 * the queue. With recovery off for a type, its open interactions end as abandoned by switchover (RC-3), but only where
 * the former router died: what is handed over, or routed by the same node again, is not lost. The first router after the
 * installation has nothing to take over.
 */
@Stateless
public class RecoveryBean {

    private static final System.Logger LOG = System.getLogger(RecoveryBean.class.getName());
    private static final long FIRST_EPOCH = 1;
    private static final int AT_ONCE = 200;

    @Inject
    JpaLeftovers leftovers;

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
        long open = leftovers.countOpen();
        Set<InteractionType> lost = event.died().isPresent() ? withoutRecovery() : Set.of();
        int closed = repair(leftovers.listOpen(lost), found -> close(found, now));
        int requeued = repair(leftovers.listLapsed(now), found -> requeue(found, now));
        LOG.log(
                INFO,
                "Recovery after a switchover: {0} open interactions taken over, {1} lapsed offers requeued, {2} closed.",
                open - closed,
                requeued,
                closed);
    }

    /** Only what needs repair is locked: an agent may be changing any of the others at this moment. */
    private int repair(List<Long> ids, Predicate<Interaction> change) {
        int changed = 0;
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<Long> some = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
            changed += (int)
                    conversations.lockInteractions(some).stream().filter(change).count();
            leftovers.letGo();
        }
        return changed;
    }

    private Set<InteractionType> withoutRecovery() {
        Set<InteractionType> types = EnumSet.allOf(InteractionType.class);
        types.removeIf(this::recovers);
        return types;
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

    /** Returns whether it needed that: its agent may have answered since. */
    private boolean requeue(Interaction interaction, Instant now) {
        if (!hasLapsedOffer(interaction, now)) {
            return false;
        }
        Long agent = interaction.agentId();
        interaction.requeue(now);
        conversations.record(interaction, EventKind.REQUEUED, null, agent, "after a switchover", now);
        return true;
    }

    private boolean close(Interaction interaction, Instant now) {
        if (!interaction.state().isOpen()) {
            return false;
        }
        Long agent = interaction.agentId();
        interaction.disconnect(EndReason.ABANDONED_BY_SWITCHOVER, now);
        conversations.record(interaction, EventKind.ABANDONED, null, agent, "by switchover", now);
        return true;
    }
}
