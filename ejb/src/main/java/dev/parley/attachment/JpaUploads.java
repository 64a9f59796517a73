package dev.parley.attachment;

import dev.parley.cluster.Nudge;
import dev.parley.cluster.Nudges;
import dev.parley.shared.RefusedException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Files that agents chose: they wait beside the draft, and go out with the reply. */
@Stateless
public class JpaUploads {

    private static final String WAITING =
            "select a from Attachment a where a.outboxId is null and a.postId is null and a.interactionId = :interaction"
                    + " and a.userId = :user order by a.id";

    @PersistenceContext(unitName = "parley")
    EntityManager entities;

    @Inject
    JpaContents contents;

    @Inject
    Nudges nudges;

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void add(Upload upload, StagedFile file, Instant now) {
        contents.keep(file);
        entities.persist(new Attachment(upload, file, now));
    }

    /** What the user has chosen for a reply that is not sent yet, in order. */
    public List<AttachmentCard> list(long interactionId, long userId) {
        return waiting(interactionId, userId).stream().map(Attachment::card).toList();
    }

    private List<Attachment> waiting(long interactionId, long userId) {
        return entities.createQuery(WAITING, Attachment.class)
                .setParameter("interaction", interactionId)
                .setParameter("user", userId)
                .getResultList();
    }

    public void remove(long interactionId, long userId, long id, Instant now) {
        drop(waiting(interactionId, userId).stream().filter(a -> a.id() == id).toList(), now);
    }

    /** Files that nobody has sent since a moment go. */
    public void expire(Instant before, Instant now) {
        drop(
                entities.createQuery(
                                "select a from Attachment a where a.outboxId is null and a.postId is null"
                                        + " and a.userId is not null and a.createdAt < :before",
                                Attachment.class)
                        .setParameter("before", before)
                        .getResultList(),
                now);
    }

    private void drop(List<Attachment> gone, Instant now) {
        gone.forEach(entities::remove);
        contents.release(
                gone.stream()
                        .map(Attachment::contentHash)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                now);
        if (!gone.isEmpty()) {
            nudges.send(Nudge.attachments());
        }
    }

    /** The named files, taken for the reply that is being written to the outbox in this transaction. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public List<Attachment> take(long interactionId, long userId, List<Long> ids) {
        List<Attachment> taken = new ArrayList<>();
        for (long id : ids.stream().distinct().toList()) {
            Attachment file = entities.find(Attachment.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (file == null || !file.isDraftOf(interactionId, userId)) {
                throw new RefusedException("A file of this reply is not there any more. Attach it again.");
            }
            taken.add(file);
        }
        return taken;
    }

    /** They go out with an outbox item, in this order. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void bind(List<Attachment> files, long itemId, long conversationId) {
        for (int place = 0; place < files.size(); place++) {
            files.get(place).bind(itemId, conversationId, place);
        }
    }

    /** The files of an outbox item, in order. */
    public List<Attachment> ofItem(long itemId) {
        return entities.createQuery(
                        "select a from Attachment a where a.outboxId = :item order by a.place, a.id", Attachment.class)
                .setParameter("item", itemId)
                .getResultList();
    }
}
