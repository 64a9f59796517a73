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
import dev.parley.intake.JpaRawPayloads.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    /**
     * Returns of which posts there was anything left to erase; to be called for what was taken.
     *
     * @param reasons why, by post
     */
    Set<Post> erase(Map<Post, String> reasons, Instant now) {
        Map<Post, String> left = new LinkedHashMap<>(reasons);
        left.keySet().removeIf(post -> post.deletedAt() != null);
        left.keySet().stream()
                .collect(Collectors.groupingBy(Post::accountId))
                .forEach((account, posts) -> payloads.eraseNaming(account, traces(posts), now));
        left.forEach((post, reason) -> erase(post, reason, now));
        return left.keySet();
    }

    private void erase(Post post, String reason, Instant now) {
        post.delete(reason, now);
        attachments.forget(post.id(), now);
        conversations.listOfConversation(post.conversationId()).forEach(Interaction::forgetPreview);
        audit.record(new AuditedChange(
                "platform", post.visibility().name(), "post.erased", "post " + post.id(), null, "reason: " + reason));
    }

    /** What the platform calls the posts, the parts in which they went out, and their files. */
    private Traces traces(List<Post> posts) {
        Set<String> names = new LinkedHashSet<>(
                payloads.partsOf(posts.stream().map(Post::id).toList()));
        Set<Long> brought = new HashSet<>();
        Instant since = Instant.MAX;
        for (Post post : posts) {
            names.add(post.platformId());
            post.media().stream().map(Media::key).forEach(names::add);
            Optional.ofNullable(post.rawPayloadId()).ifPresent(brought::add);
            Instant earliest = notBefore(post);
            since = earliest.isBefore(since) ? earliest : since;
        }
        names.removeIf(String::isBlank);
        return new Traces(names, since, brought);
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
            erase(posts.stream().collect(Collectors.toMap(post -> post, post -> reason)), now);
            identity.forget();
            contacts.getContact(identity.contactId()).forget();
        });
    }
}
