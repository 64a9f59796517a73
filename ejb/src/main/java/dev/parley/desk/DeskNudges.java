package dev.parley.desk;

import dev.parley.cluster.Nudge;
import dev.parley.cluster.Nudges;
import dev.parley.conversation.InteractionChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Tells the open pages of everyone concerned that an interaction changed. The nudges wait for the commit by themselves,
 * so this observes inside the transaction.
 */
@ApplicationScoped
public class DeskNudges {

    @Inject
    Nudges nudges;

    void changed(@Observes InteractionChanged change) {
        nudges.send(Nudge.conversation(change.conversationId()));
        nudges.send(Nudge.queue());
        if (change.agentId() != null) {
            nudges.send(Nudge.agent(change.agentId()));
        }
        if (change.formerAgentId() != null && !change.formerAgentId().equals(change.agentId())) {
            nudges.send(Nudge.agent(change.formerAgentId()));
        }
    }
}
