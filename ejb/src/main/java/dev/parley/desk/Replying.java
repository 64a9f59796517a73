package dev.parley.desk;

import dev.parley.attachment.Attachment;
import dev.parley.attachment.JpaUploads;
import dev.parley.channel.Channel;
import dev.parley.channel.Channels;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.Platform;
import dev.parley.conversation.Conversation;
import dev.parley.conversation.Conversations;
import dev.parley.conversation.Direction;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.InteractionState;
import dev.parley.conversation.Post;
import dev.parley.outbound.Abilities;
import dev.parley.outbound.ConversationSeen;
import dev.parley.outbound.FileRules;
import dev.parley.outbound.MessagingWindow;
import dev.parley.outbound.OutboundRequest;
import dev.parley.outbound.Outbox;
import dev.parley.outbound.OutboxItem;
import dev.parley.outbound.OutboxKind;
import dev.parley.outbound.TextLength;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.shared.NotFoundException;
import dev.parley.shared.RefusedException;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an agent writes to a customer, or does to a post (AG-3, AG-4). It becomes an outbox row in one transaction. */
@Stateless
public class Replying {

    @Inject
    Conversations conversations;

    @Inject
    Channels channels;

    @Inject
    Outbox outbox;

    @Inject
    ReplyHandles handles;

    @Inject
    MovingToPrivate movingToPrivate;

    @Inject
    TakingWork taking;

    @Inject
    Drafts drafts;

    @Inject
    JpaUploads uploads;

    @Inject
    Windows windows;

    @Inject
    Access access;

    @Inject
    Event<ConversationSeen> seen;

    @Inject
    Clock clock;

    /** Sends a reply; returns the interaction in which it shows, another one when it moved to private. */
    public long reply(Caller caller, Reply reply) {
        boolean privately = reply.visibility() == Visibility.PRIVATE;
        caller.require(privately ? Right.DIRECT_MESSAGE : Right.REPLY);
        if (privately) {
            // it may move to private, and so give the agent something
            taking.comeOneByOne(caller);
        }
        Interaction interaction = connected(caller, reply.interactionId());
        String text = reply.text().strip();
        Abilities abilities = Abilities.of(interaction.platform());
        Conversation conversation = conversations.getConversation(interaction.conversationId());
        requirePossible(interaction.platform(), abilities, privately);
        List<Attachment> files = files(caller, interaction, reply, privately);
        if (files.isEmpty()) {
            TextLength.check(text, abilities, privately);
        } else {
            TextLength.checkLongest(text, abilities, privately);
        }
        if (!privately && conversation.isPrivate()) {
            throw new RefusedException("This is a private conversation. A reply to it goes out as a direct message.");
        }
        String answered = "";
        if (privately && !conversation.isPrivate()) {
            answered = target(conversation, reply).platformId();
            interaction = movingToPrivate.open(caller, interaction, clock.instant());
            conversation = conversations.getConversation(interaction.conversationId());
        }
        OutboxItem item = enqueue(
                caller, interaction, conversation, reply, text, leadsTo(conversation, answered) ? answered : "", files);
        uploads.bind(files, item.id(), conversation.id());
        drafts.drop(reply.interactionId(), caller.userId());
        seen.fire(new ConversationSeen(conversation.id(), interaction.channelId()));
        return interaction.id();
    }

    private static void requirePossible(Platform platform, Abilities abilities, boolean privately) {
        if (privately ? !abilities.answersPrivately() : !abilities.answersPublicly()) {
            throw new RefusedException(platform.label() + " takes no "
                    + (privately ? "private messages" : "public replies") + ". Close the interaction when it is done.");
        }
    }

    /** What was attached, if the platform takes it together. */
    private List<Attachment> files(Caller caller, Interaction interaction, Reply reply, boolean privately) {
        if (reply.files().isEmpty()) {
            return List.of();
        }
        List<Attachment> files = uploads.take(reply.interactionId(), caller.userId(), reply.files());
        FileRules.of(interaction.platform(), privately)
                .check(files.stream().map(Attachment::card).toList());
        return files;
    }

    private OutboxItem enqueue(
            Caller caller,
            Interaction interaction,
            Conversation conversation,
            Reply reply,
            String text,
            String answered,
            List<Attachment> files) {
        Channel channel = channels.getChannel(interaction.channelId());
        MessagingWindow window = answered.isEmpty() ? windows.require(conversation) : MessagingWindow.NONE;
        return outbox.enqueue(
                new OutboundRequest(
                        conversation.isPrivate()
                                ? channel.outboundAccountId()
                                : handles.accountFor(channel, reply.as()),
                        channel.id(),
                        conversation.id(),
                        interaction.id(),
                        caller.userId(),
                        OutboxKind.PUBLISH,
                        reply.visibility(),
                        conversation.isPrivate() && answered.isEmpty() ? conversation.counterpart() : "",
                        conversation.isPrivate()
                                ? answered
                                : target(conversation, reply).platformId(),
                        text,
                        conversation.source(),
                        files.stream().map(file -> "" + file.contentHash()).collect(Collectors.joining(",")),
                        window.humanAgent(),
                        Optional.empty()),
                clock.instant());
    }

    /** Whether only the public post leads to the person: their private ID is unknown, or takes no message now (AG-3). */
    private boolean leadsTo(Conversation conversation, String answered) {
        return !answered.isEmpty() && (conversation.counterpart().isEmpty() || !windows.isOpen(conversation));
    }

    private Post target(Conversation conversation, Reply reply) {
        if (reply.replyTo() != null) {
            return postOf(conversation.id(), reply.replyTo());
        }
        List<Post> posts = conversations.listPosts(conversation.id());
        return posts.stream()
                .filter(post -> post.direction() == Direction.INBOUND && post.deletedAt() == null)
                .reduce((first, second) -> second)
                .orElseThrow(() -> new RefusedException("There is no post of the customer to answer."));
    }

    private Interaction connected(Caller caller, long interactionId) {
        Interaction interaction = access.own(caller, interactionId);
        if (interaction.state() != InteractionState.CONNECTED) {
            throw new RefusedException("Pick up or resume this interaction before you answer.");
        }
        return interaction;
    }

    private Post postOf(long conversationId, long postId) {
        return conversations
                .findPost(postId)
                .filter(post -> post.conversationId() == conversationId)
                .orElseThrow(() -> new NotFoundException("There is no such post in this conversation."));
    }
}
