package dev.parley.conversation;

import dev.parley.connector.api.PlatformChange.DeliveryState;
import dev.parley.workforce.InteractionType;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Looks for posts and private conversations by the people in them. */
final class PostQuery {

    /** Platforms tell of deliveries within days; older messages are not looked at again. */
    private static final Duration WINDOW = Duration.ofDays(8);

    private final EntityManager entities;

    PostQuery(EntityManager entities) {
        this.entities = entities;
    }

    List<Conversation> privateWith(long accountId, Collection<String> people) {
        return entities.createQuery(
                        "select c from Conversation c where c.counterpart in :people and c.accountId = :account"
                                + " and c.type = :type",
                        Conversation.class)
                .setParameter("people", people)
                .setParameter("account", accountId)
                .setParameter("type", InteractionType.SOCIAL_DIRECT_MESSAGE)
                .getResultList();
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
