package dev.parley.conversation;

import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.shared.KeyChunks;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What intake asks of what is stored already, beside {@link Conversations}. */
@Stateless
public class JpaArrivals {

    @PersistenceContext(unitName = "parley")
    EntityManager entities;

    /**
     * A stored post.
     *
     * @param platformId its ID on the platform
     */
    public record StoredPost(long id, String platformId) {}

    /** Interactions that further posts of their senders join, by {@link InteractionPlace#groupKey(long, long)}. */
    public Map<String, Interaction> findGathering(Collection<String> keys) {
        Map<String, Interaction> found = new HashMap<>();
        KeyChunks.find(entities, Interaction.class, "select i from Interaction i where i.groupKey in (:keys)", keys)
                .forEach(each -> found.put(Objects.requireNonNull(each.groupKey()), each));
        return found;
    }

    /** Interactions that were held back until a moment, the first one first. */
    public List<Long> listHeldUntil(Instant moment, int most) {
        return entities.createQuery(
                        "select i.id from Interaction i where i.state = :buffered and i.heldUntil <= :moment"
                                + " order by i.heldUntil",
                        Long.class)
                .setParameter("buffered", InteractionState.BUFFERED)
                .setParameter("moment", moment)
                .setMaxResults(most)
                .getResultList();
    }

    /** Which of these conversations have a post of a customer. */
    public Set<Long> withCustomers(Collection<Long> conversationIds) {
        return new HashSet<>(KeyChunks.find(
                entities,
                Long.class,
                "select distinct p.conversationId from Post p where p.conversationId in (:keys)"
                        + " and p.direction = :inbound",
                conversationIds,
                query -> query.setParameter("inbound", Direction.INBOUND)));
    }

    /**
     * Public posts of an account that are still here and that one of the channels matched, in the order in which they
     * were stored.
     *
     * @param after the one to begin behind
     * @param since older ones are left out
     */
    public List<StoredPost> listPublic(
            long accountId, Collection<Long> channelIds, long after, Instant since, int most) {
        return channelIds.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select new dev.parley.conversation.JpaArrivals$StoredPost(p.id, p.platformId)"
                                        + " from Post p where p.accountId = :account and p.id > :after"
                                        + " and p.storedAt >= :since and p.visibility = :publicly"
                                        + " and p.deletedAt is null and exists (select m from PostChannel m"
                                        + " where m.key.postId = p.id and m.key.channelId in :channels) order by p.id",
                                StoredPost.class)
                        .setParameter("account", accountId)
                        .setParameter("after", after)
                        .setParameter("since", since)
                        .setParameter("publicly", Visibility.PUBLIC)
                        .setParameter("channels", channelIds)
                        .setMaxResults(most)
                        .getResultList();
    }
}
