package dev.parley.conversation;

import dev.parley.connector.api.PlatformChange.DeliveryState;
import dev.parley.shared.KeyChunks;
import dev.parley.workforce.InteractionType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks for posts and private conversations by the people in them. */
final class PostQuery {

    /** Platforms tell of deliveries within days; older messages are not looked at again. */
    private static final Duration WINDOW = Duration.ofDays(8);

    private final EntityManager entities;

    PostQuery(EntityManager entities) {
        this.entities = entities;
    }

    List<Conversation> privateWith(long accountId, Collection<String> people) {
        return KeyChunks.find(
                entities,
                Conversation.class,
                "select c from Conversation c where c.counterpart in (:keys) and c.accountId = :account"
                        + " and c.type = :type",
                people,
                query -> query.setParameter("account", accountId)
                        .setParameter("type", InteractionType.SOCIAL_DIRECT_MESSAGE));
    }

    /** Posts by the IDs under which the platform has further parts of them. */
    Map<String, Post> byParts(long accountId, Collection<String> platformIds) {
        Map<String, Post> found = new HashMap<>();
        KeyChunks.find(
                        entities,
                        Object[].class,
                        "select a.platformId, p from PostPart a, Post p where p.id = a.postId"
                                + " and a.platformId in (:keys) and a.accountId = :account",
                        platformIds,
                        query -> query.setParameter("account", accountId))
                .forEach(row -> found.put((String) row[0], (Post) row[1]));
        return found;
    }

    /** What came in before it was known to be a part of another post is not shown beside it. */
    List<Post> of(long conversationId) {
        return entities.createQuery(
                        "select p from Post p where p.conversationId = :id and not exists (select a from PostPart a"
                                + " where a.platformId = p.platformId and a.accountId = p.accountId"
                                + " and a.postId <> p.id) order by p.writtenAt, p.id",
                        Post.class)
                .setParameter("id", conversationId)
                .getResultList();
    }

    /** In an order in which nobody blocks another. */
    void lock(Collection<Post> posts) {
        entities.flush();
        posts.stream()
                .sorted(Comparator.comparingLong(Post::id))
                .forEach(post -> entities.refresh(post, LockModeType.PESSIMISTIC_WRITE));
    }

    List<Post> by(long identityId) {
        return entities.createQuery("select p from Post p where p.identityId = :identity", Post.class)
                .setParameter("identity", identityId)
                .getResultList();
    }

    List<Post> sentTo(long accountId, String counterpart, Instant upTo) {
        return entities.createQuery(
                        "select p from Post p, Conversation c where p.conversationId = c.id"
                                + " and c.accountId = :account and c.counterpart = :counterpart"
                                + " and p.direction <> :inbound and p.writtenAt <= :upTo and p.writtenAt > :since"
                                + " and (p.delivery is null or p.delivery in (:sent, :delivered))",
                        Post.class)
                .setParameter("account", accountId)
                .setParameter("counterpart", counterpart)
                .setParameter("inbound", Direction.INBOUND)
                .setParameter("upTo", upTo)
                .setParameter("since", upTo.minus(WINDOW))
                .setParameter("sent", DeliveryState.SENT)
                .setParameter("delivered", DeliveryState.DELIVERED)
                .getResultList();
    }
}
