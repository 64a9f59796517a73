package dev.parley.desk;

import dev.parley.conversation.Conversations;
import dev.parley.conversation.Interaction;
import dev.parley.desk.CurrentInteraction.WhyMine;
import dev.parley.security.Caller;
import dev.parley.workforce.User;
import dev.parley.workforce.Workforce;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** Why an interaction is where it is, for other systems (ACD item 5): the same that the desk shows to supervisors. */
@Stateless
public class ExplainingRouting {

    @Inject
    Conversations conversations;

    @Inject
    Workforce workforce;

    @Inject
    WhyViews whys;

    /**
     * An interaction, where it is and why.
     *
     * @param agent the log-in name of who has it or is offered it
     * @param why empty where nothing is told, such as of what has ended in the queue
     */
    public record Explained(long id, String state, String workgroup, Optional<String> agent, Optional<WhyMine> why) {}

    /** @throws dev.parley.shared.NotFoundException when there is no such interaction */
    public Explained explain(Caller caller, long interactionId) {
        Interaction interaction = conversations.getInteraction(interactionId);
        return new Explained(
                interaction.id(),
                interaction.state().name(),
                workforce.getWorkgroup(interaction.workgroupId()).name(),
                Optional.ofNullable(interaction.agentId())
                        .map(workforce::getUser)
                        .map(User::login),
                Optional.ofNullable(whys.of(caller, interaction)));
    }
}
