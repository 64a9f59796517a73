package dev.parley.intake;

import dev.parley.attachment.Attachments;
import dev.parley.audit.AuditLog;
import dev.parley.audit.AuditedChange;
import dev.parley.channel.Channel;
import dev.parley.connector.api.FetchedPost.Media;
import dev.parley.contact.Contacts;
import dev.parley.conversation.Conversations;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.Post;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Erases what the platform says must be gone: the content everywhere, with a tombstone where it stood and proof in the
 * audit log (IN-8).
 */
@ApplicationScoped
class Erasing {

    private static final Duration CLOCKS = Duration.ofHours(1);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    @Inject
    Conversations conversations;

    @Inject
    Contacts contacts;

    @Inject
    JpaRawPayloads payloads;

    @Inject
    Attachments attachments;

    @Inject
    AuditLog audit;

    /** For this transaction alone: the interactions that show the posts, then the posts, as everybody takes them. */
    void take(Collection<Post> posts) {
        conversations.lockInteractions(posts.stream()
                .map(Post::conversationId)
                .distinct()
                .flatMap(id -> conversations.listOfConversation(id).stream())
                .map(Interaction::id)
                .toList());
        conversations.lockPosts(posts);
    }

    /** Returns whether there was anything left to erase; to be called for what was taken. */
    boolean erase(Post post, String reason, Instant now) {
        if (post.deletedAt() != null) {
            return false;
        }
        Set<String> names = namesOf(post);
        Long raw = post.rawPayloadId();
        post.delete(reason, now);
        attachments.forget(post.id(), now);
        payloads.eraseNaming(post.accountId(), names, notBefore(post), raw == null ? Set.of() : Set.of(raw), now);
        conversations.listOfConversation(post.conversationId()).forEach(Interaction::forgetPreview);
        audit.record(new AuditedChange(
                "platform", post.visibility().name(), "post.erased", "post " + post.id(), null, "reason: " + reason));
        return true;
    }

    /** What the platform calls the post, the parts in which it went out, and its files. */
    private Set<String> namesOf(Post post) {
        Set<String> names = new LinkedHashSet<>(payloads.partsOf(post.id()));
        names.add(post.platformId());
        post.media().stream().map(Media::key).forEach(names::add);
        names.removeIf(String::isBlank);
        return names;
    }

    /** When nothing of the post can have come yet: a push may wait before it is read, and clocks differ. */
    private static Instant notBefore(Post post) {
        Instant written = post.writtenAt().minus(CLOCKS);
        Instant waited = post.storedAt().minus(LONGEST_WAIT);
        return written.isAfter(waited) ? written : waited;
    }

    /** What somebody wrote, to be taken before it is erased. */
    List<Post> writtenBy(Channel channel, String platformUserId) {
        return contacts.findIdentity(channel.platform(), platformUserId)
                .map(identity -> conversations.listPostsBy(identity.id()))
                .orElse(List.of());
    }

    /** To be called when what the person wrote was taken. */
    void eraseAuthor(Channel channel, String platformUserId, String reason, Instant now) {
        contacts.findIdentity(channel.platform(), platformUserId).ifPresent(identity -> {
            List<Post> posts = conversations.listPostsBy(identity.id());
            posts.forEach(post -> erase(post, reason, now));
            identity.forget();
            contacts.getContact(identity.contactId()).forget();
        });
    }
}
