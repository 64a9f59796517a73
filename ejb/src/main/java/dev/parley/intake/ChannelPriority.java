package dev.parley.intake;

import dev.parley.channel.Channel;
import dev.parley.conversation.Interaction;

/**
 * Which of several matching channels has an interaction, where a post makes only one (IN-16): the one of the highest
 * priority, whichever brought the post first, as long as nobody works on it.
 */
final class ChannelPriority {

    private ChannelPriority() {}

    static boolean takesOver(Channel newcomer, Interaction interaction, Channel holder) {
        return interaction.state().isBeforeAgents() && holder.priority() < newcomer.priority();
    }
}
