package dev.parley.desk;

import dev.parley.channel.Channel;
import dev.parley.channel.Channels;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.conversation.Conversation;
import dev.parley.conversation.Conversations;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.InteractionState;
import dev.parley.conversation.Post;
import dev.parley.outbound.Abilities;
import dev.parley.outbound.OutboundRequest;
import dev.parley.outbound.Outbox;
import dev.parley.outbound.OutboxItem;
import dev.parley.outbound.OutboxKind;
import dev.parley.outbound.OutboxState;
import dev.parley.outbound.TextLength;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.shared.NotFoundException;
import dev.parley.shared.RefusedException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** What an agent does to a post beside answering it (AG-4). It goes through the outbox like everything that goes out. */
@Stateless
public class ActingOnPosts {

    @Inject
    Conversations conversations;

    @Inject
    Channels channels;

    @Inject
    Outbox outbox;

    @Inject
    Access access;

    @Inject
    Clock clock;

    /** Likes, reposts, hides, edits, deletes or reacts, or undoes it. */
    public void act(Caller caller, long interactionId, PostDeed deed) {
        caller.require(PostRules.rightFor(deed.kind()));
        Interaction interaction = access.own(caller, interactionId);
        if (interaction.state() != InteractionState.CONNECTED) {
            throw new RefusedException("Pick up or resume this interaction before you do this.");
        }
        Post post = postOf(interaction, deed.postId());
        Abilities abilities = Abilities.of(interaction.platform());
        if (!PostRules.of(caller, abilities, post).contains(deed.kind())) {
            throw new RefusedException(refusal(interaction, post, deed.kind()));
        }
        checkText(deed, abilities, post);
        Conversation conversation = conversations.getConversation(interaction.conversationId());
        Channel channel = channels.getChannel(interaction.channelId());
        outbox.enqueue(
                new OutboundRequest(
                        channel.outboundAccountId(),
                        channel.id(),
                        conversation.id(),
                        interactionId,
                        caller.userId(),
                        deed.kind(),
                        post.visibility(),
                        conversation.isPrivate() ? conversation.counterpart() : "",
                        post.platformId(),
                        deed.text(),
                        post.source(),
                        "",
                        false,
                        Optional.empty()),
                clock.instant());
    }

    private static String refusal(Interaction interaction, Post post, OutboxKind kind) {
        if (post.deletedAt() != null) {
            return "This post is gone.";
        }
        return Abilities.of(interaction.platform()).actions().contains(kind)
                ? "This cannot be done with this post."
                : interaction.platform().label() + " does not offer this.";
    }

    private static void checkText(PostDeed deed, Abilities abilities, Post post) {
        if (deed.kind() == OutboxKind.EDIT) {
            TextLength.check(deed.text(), abilities, false);
            if (deed.text().equals(post.text())) {
                throw new RefusedException("The text is as it was. Change it first, or cancel.");
            }
        }
        if (deed.kind() == OutboxKind.REACT && !Emoji.isReaction(deed.text())) {
            throw new RefusedException("Choose one of the offered reactions.");
        }
    }

    /** Tries a failed item again. */
    public void tryAgain(Caller caller, long interactionId, long itemId) {
        Interaction interaction = access.own(caller, interactionId);
        OutboxItem item = outbox.getItem(itemId);
        if (item.conversationId() != interaction.conversationId()) {
            throw new NotFoundException("There is no such reply in this conversation.");
        }
        if (item.state() != OutboxState.FAILED) {
            throw new RefusedException("Only what was not sent can be tried again.");
        }
        boolean message = item.kind() == OutboxKind.PUBLISH && item.visibility() == Visibility.PRIVATE;
        caller.require(message ? Right.DIRECT_MESSAGE : PostRules.rightFor(item.kind()));
        outbox.tryAgain(itemId, clock.instant());
    }

    private Post postOf(Interaction interaction, long postId) {
        return conversations
                .findPost(postId)
                .filter(post -> post.conversationId() == interaction.conversationId())
                .orElseThrow(() -> new NotFoundException("There is no such post in this conversation."));
    }
}
