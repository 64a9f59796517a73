package dev.parley.outbound;

import dev.parley.attachment.Attachments;
import dev.parley.connector.api.FetchedPost.Author;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.SentPost;
import dev.parley.contact.ContactIdentity;
import dev.parley.contact.Contacts;
import dev.parley.conversation.Conversation;
import dev.parley.conversation.Conversations;
import dev.parley.conversation.EventKind;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.Post;
import dev.parley.conversation.PostPart;
import dev.parley.conversation.Reactions;
import dev.parley.conversation.SentReply;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the platform took becomes a post of the conversation, or changes the post that it was about. */
@ApplicationScoped
public class SentReplies {

    static final PlatformProblem FIRST_PART = PlatformProblem.of(
            PlatformProblem.Action.FAIL_ITEM,
            "outbox.first-part",
            "The first part was sent. Nobody knows whether the files were, because the platform did not answer: send again"
                    + " what is missing.");

    @Inject
    Conversations conversations;

    @Inject
    Contacts contacts;

    @Inject
    Attachments attachments;

    void record(OutboxItem item, SentPost sent, Instant now) {
        if (item.kind() == OutboxKind.PUBLISH) {
            recordPost(item, sent, now);
        } else {
            recordAction(item, now);
        }
    }

    /** The platform brought it to nobody, because the person wants no marketing messages. */
    void unwanted(OutboxItem item, Instant now) {
        contacts.wantMarketing(
                conversations.getConversation(item.conversationId()).platform(),
                new Author(item.recipient(), "", "", "", -1),
                false,
                now);
    }

    /** Whether the platform takes it as several messages. */
    boolean goesInParts(OutboxItem item) {
        return item.kind() == OutboxKind.PUBLISH
                && FileRules.goesInParts(
                        conversations.getConversation(item.conversationId()).platform(),
                        item.visibility() == Visibility.PRIVATE,
                        item.text(),
                        attachments.ofOutgoing(List.of(item.id())).values().stream()
                                .mapToInt(List::size)
                                .sum());
    }

    /** The item became this post, and its files are the post's. */
    void filesOf(OutboxItem item, Post post) {
        attachments.sent(item.id(), post.id());
    }

    private void recordPost(OutboxItem item, SentPost sent, Instant now) {
        Post post = recordFirst(item, sent, now);
        keepParts(post, sent);
        filesOf(item, post);
    }

    /** The post alone: its files may not have gone out. */
    Post recordFirst(OutboxItem item, SentPost sent, Instant now) {
        String platformId = sent.platformId();
        Conversation conversation = conversations.getConversation(item.conversationId());
        // what another account sent is polled as the conversation's account's
        Optional<Post> already = Optional.ofNullable(conversations
                .findPosts(conversation.accountId(), List.of(platformId))
                .get(platformId));
        if (already.isPresent()) {
            conversations.lockPosts(List.of(already.get()));
            already.get().adopt(item.userId());
            return already.get();
        }
        if (conversation.isPrivate() && !sent.counterpart().isEmpty()) {
            bind(conversation, sent.counterpart(), now);
        }
        Post post = new Post(
                conversation,
                new SentReply(platformId, item.userId(), item.visibility(), item.targetPlatformId(), item.text()),
                now);
        // The interactions first, as the intake does it.
        List<Interaction> open = conversations.listOpen(List.of(conversation.id()));
        conversations.add(post);
        open.forEach(interaction -> {
            interaction.answered(post, now);
            conversations.record(interaction, EventKind.REPLIED, item.userId(), null, now);
        });
        return post;
    }

    /** What the platform made of it beside the first is no post of its own here. */
    private void keepParts(Post post, SentPost sent) {
        sent.further().stream().filter(id -> !id.isEmpty()).forEach(id -> conversations.add(new PostPart(post, id)));
    }

    /** The platform tells under which ID it knows the person privately: there their answer will be looked for. */
    private void bind(Conversation conversation, String person, Instant now) {
        contacts.listIdentities(conversation.contactId()).stream()
                .filter(identity -> identity.platform() == conversation.platform())
                .map(ContactIdentity::platformUserId)
                .filter(id -> !id.equals(person))
                .findFirst()
                .ifPresent(id -> contacts.renamed(conversation.platform(), id, person, now));
        String key = Conversation.keyOf(conversation.source(), person);
        boolean free = conversations
                .findByThread(conversation.accountId(), conversation.type(), List.of(key))
                .isEmpty();
        conversation.bind(person, free ? key : conversation.threadKey());
    }

    private void recordAction(OutboxItem item, Instant now) {
        Optional.ofNullable(conversations
                        .findPosts(
                                conversations
                                        .getConversation(item.conversationId())
                                        .accountId(),
                                List.of(item.targetPlatformId()))
                        .get(item.targetPlatformId()))
                .ifPresent(post -> {
                    conversations.lockPosts(List.of(post));
                    apply(item.kind(), post, item.text(), now);
                    if (post.deletedAt() != null) {
                        attachments.forget(post.id(), now);
                    }
                });
    }

    private static void apply(OutboxKind kind, Post post, String text, Instant now) {
        switch (kind) {
            case LIKE -> post.like(true);
            case UNLIKE -> post.like(false);
            case REPOST -> post.repost(true);
            case UNDO_REPOST -> post.repost(false);
            case EDIT -> post.edit(text, now);
            case HIDE -> post.hide(true);
            case UNHIDE -> post.hide(false);
            case REACT -> post.react(Reactions.OURSELVES, text);
            case UNDO_REACTION -> post.react(Reactions.OURSELVES, "");
            case DELETE, DELETE_MESSAGE -> post.delete("deleted by an agent", now);
            case PUBLISH -> throw new IllegalArgumentException("Publishing is not an action on a post.");
        }
    }
}
