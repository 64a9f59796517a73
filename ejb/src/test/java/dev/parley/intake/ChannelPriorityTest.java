package dev.parley.intake;

import static dev.parley.support.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.channel.Channel;
import dev.parley.connector.api.Platform;
import dev.parley.conversation.Conversation;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.Interaction.Target;
import dev.parley.support.AChannel;
import dev.parley.workforce.InteractionType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("IN-16: which channel has an interaction where a post makes only one")
class ChannelPriorityTest {

    private final Channel low = channel(1);
    private final Channel high = channel(2);
    private final Interaction interaction = new Interaction(
            new Conversation(1, Platform.X, InteractionType.SOCIAL_CONVERSATION, "root", 2, NOON),
            new Target(low.id(), 4, false),
            NOON);

    private static Channel channel(int priority) {
        return new Channel(
                Platform.X, AChannel.watching("acme").priority(priority).details(), NOON);
    }

    @Test
    void aChannelOfHigherPriorityTakesOverWhatWaits() {
        assertThat(ChannelPriority.takesOver(high, interaction, low)).isTrue();
        assertThat(ChannelPriority.takesOver(low, interaction, high)).isFalse();
        assertThat(ChannelPriority.takesOver(low, interaction, low)).isFalse();
    }

    @Test
    void whatIsHeldBackIsTakenOverToo() {
        interaction.holdBack(NOON.plusSeconds(60), "3:9");
        assertThat(ChannelPriority.takesOver(high, interaction, low)).isTrue();
    }

    @Test
    void whatAnAgentHasStays() {
        interaction.connectTo(7, NOON);
        assertThat(ChannelPriority.takesOver(high, interaction, low)).isFalse();
    }
}
