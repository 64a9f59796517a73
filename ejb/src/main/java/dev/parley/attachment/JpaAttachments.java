package dev.parley.attachment;

import dev.parley.cluster.Nudge;
import dev.parley.cluster.Nudges;
import dev.parley.connector.api.FetchedPost.Media;
import dev.parley.connector.api.Platform;
import dev.parley.shared.KeyChunks;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Attachments in the database. */
@Stateless
public class JpaAttachments implements Attachments {

    @PersistenceContext(unitName = "parley")
    EntityManager entities;

    @Inject
    JpaContents contents;

    @Inject
    Nudges nudges;

    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void expect(Origin origin, List<Media> media, Instant now) {
        for (int place = 0; place < media.size(); place++) {
            entities.persist(new Attachment(origin, place, media.get(place), now));
        }
        if (!media.isEmpty()) {
            nudges.send(Nudge.attachments());
        }
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void sent(long itemId, long postId) {
        entities.createQuery("select a from Attachment a where a.outboxId = :item", Attachment.class)
                .setParameter("item", itemId)
                .getResultList()
                .forEach(attachment -> attachment.belongsTo(postId));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void forget(long postId, Instant now) {
        List<Attachment> all = entities.createQuery(
                        "select a from Attachment a where a.postId = :post", Attachment.class)
                .setParameter("post", postId)
                .getResultList();
        if (all.isEmpty()) {
            return;
        }
        List<String> hashes = all.stream()
                .map(Attachment::contentHash)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        all.forEach(entities::remove);
        contents.release(hashes, now);
        nudges.send(Nudge.attachments());
    }

    @Override
    public Optional<Attachment> find(long id) {
        return Optional.ofNullable(entities.find(Attachment.class, id));
    }

    @Override
    public Map<Long, List<AttachmentCard>> ofPosts(Collection<Long> postIds) {
        return cards("a.postId", postIds, Attachment::postId);
    }

    @Override
    public Map<Long, List<AttachmentCard>> ofOutgoing(Collection<Long> itemIds) {
        return cards("a.outboxId", itemIds, Attachment::outboxId);
    }

    private Map<Long, List<AttachmentCard>> cards(
            String column, Collection<Long> ids, Function<Attachment, @org.jspecify.annotations.Nullable Long> key) {
        return KeyChunks.find(
                        entities,
                        Attachment.class,
                        "select a from Attachment a where " + column + " in (:keys) order by a.place, a.id",
                        ids)
                .stream()
                .collect(Collectors.groupingBy(
                        a -> Objects.requireNonNull(key.apply(a)),
                        Collectors.mapping(Attachment::card, Collectors.toList())));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<Long> listDue(Platform platform, Instant now, int most) {
        return entities.createQuery(
                        "select a.id from Attachment a where a.state = :waiting and a.nextAttemptAt <= :now"
                                + " and (a.leaseUntil is null or a.leaseUntil < :now)"
                                + " and a.accountId in (select c.id from Account c where c.platform = :platform)"
                                + " order by a.nextAttemptAt, a.id",
                        Long.class)
                .setParameter("waiting", AttachmentState.WAITING)
                .setParameter("platform", platform)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Attachment> claim(long id, String node, Duration lease, Instant now) {
        int taken = entities.createQuery("update Attachment a set a.owner = :node, a.leaseUntil = :until,"
                        + " a.attempts = a.attempts + 1 where a.id = :id and a.state = :waiting"
                        + " and a.nextAttemptAt <= :now and (a.leaseUntil is null or a.leaseUntil < :now)")
                .setParameter("node", node)
                .setParameter("until", now.plus(lease))
                .setParameter("id", id)
                .setParameter("waiting", AttachmentState.WAITING)
                .setParameter("now", now)
                .executeUpdate();
        return taken == 0 ? Optional.empty() : Optional.ofNullable(entities.find(Attachment.class, id));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void keep(Attachment claimed, String node, StagedFile file) {
        change(claimed, node, attachment -> {
            contents.keep(file);
            attachment.keep(file);
        });
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void quarantine(Attachment claimed, String node, StagedFile file, String words) {
        change(claimed, node, attachment -> {
            contents.keep(file);
            attachment.quarantine(file, words);
        });
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void refuse(Attachment claimed, String node, String words) {
        change(claimed, node, attachment -> attachment.refuse(words));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void fail(Attachment claimed, String node, String words) {
        change(claimed, node, attachment -> attachment.fail(words));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void retry(Attachment claimed, String node, Duration pause, String words, Instant now) {
        change(claimed, node, attachment -> attachment.retryAfter(pause, words, now));
    }

    private void change(Attachment claimed, String node, Consumer<Attachment> change) {
        Attachment attachment = entities.find(Attachment.class, claimed.id(), LockModeType.PESSIMISTIC_WRITE);
        if (attachment != null && attachment.isOwnedBy(node, claimed.attempts())) {
            change.accept(attachment);
            nudges.send(Nudge.conversation(attachment.conversationId()));
        }
    }
}
