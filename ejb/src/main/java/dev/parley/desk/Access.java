package dev.parley.desk;

import dev.parley.conversation.Conversations;
import dev.parley.conversation.Interaction;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.shared.NotFoundException;
import dev.parley.shared.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Which interactions a caller may see and change: the own ones and those of the own workgroups (SE-1). */
@ApplicationScoped
public class Access {

    @Inject
    Conversations conversations;

    boolean maySee(Caller caller, Interaction interaction) {
        return caller.has(Right.SEE_ALL_INTERACTIONS)
                || interaction.isWith(caller.userId())
                || caller.workgroups().contains(interaction.workgroupId());
    }

    Interaction visible(Caller caller, long interactionId) {
        return conversations
                .findInteraction(interactionId)
                .filter(interaction -> maySee(caller, interaction))
                .orElseThrow(() -> new NotFoundException("There is no such interaction among yours."));
    }

    /** The interaction, taken for a change, if it is with the caller. */
    Interaction own(Caller caller, long interactionId) {
        Interaction interaction = visibleLocked(caller, interactionId);
        if (!interaction.isWith(caller.userId())) {
            throw new RefusedException("This interaction is no longer with you.");
        }
        return interaction;
    }

    Interaction visibleLocked(Caller caller, long interactionId) {
        visible(caller, interactionId);
        return conversations.lockInteraction(interactionId);
    }
}
