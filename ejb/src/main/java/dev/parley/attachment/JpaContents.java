package dev.parley.attachment;

import static java.lang.System.Logger.Level.INFO;

import dev.parley.settings.AttachmentSettings;
import dev.parley.settings.ParleySettings;
import dev.parley.shared.KeyChunks;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Keeps each content once and drops it when nobody uses it. Both happen under a lock on its row, so that none is dropped
 * while somebody begins to use it.
 */
@Stateless
public class JpaContents {

    private static final System.Logger LOG = System.getLogger(JpaContents.class.getName());

    @PersistenceContext(unitName = "parley")
    EntityManager entities;

    @Inject
    ParleySettings settings;

    /** Inside the transaction that writes the attachment. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void keep(StagedFile file) {
        AttachmentSettings rules = settings.attachments();
        AttachmentContent content = entities.find(AttachmentContent.class, file.hash(), LockModeType.PESSIMISTIC_WRITE);
        if (content == null) {
            content = new AttachmentContent(file.hash(), file.size(), rules.inDatabase());
            entities.persist(content);
            entities.flush();
        }
        content.use();
        try {
            put(file, content.isInDatabase(), rules);
        } catch (IOException e) {
            throw new UncheckedIOException("An attachment cannot be stored.", e);
        }
    }

    private void put(StagedFile file, boolean inDatabase, AttachmentSettings rules) throws IOException {
        if (!inDatabase) {
            new FileStore(rules.folder()).put(file.hash(), file.path());
        } else if (!isInDatabase(file.hash())) {
            entities.persist(new AttachmentBytes(file.hash(), Files.readAllBytes(file.path())));
        }
    }

    private boolean isInDatabase(String hash) {
        return entities.createQuery("select count(b) from AttachmentBytes b where b.hash = :hash", Long.class)
                        .setParameter("hash", hash)
                        .getSingleResult()
                > 0;
    }

    /** The bytes, from their beginning. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public InputStream open(String hash) throws IOException {
        AttachmentContent content = entities.find(AttachmentContent.class, hash);
        if (content == null) {
            throw new IOException("This content is not kept any more.");
        }
        if (!content.isInDatabase()) {
            return new FileStore(settings.attachments().folder()).open(hash);
        }
        AttachmentBytes bytes = entities.find(AttachmentBytes.class, hash);
        if (bytes == null) {
            throw new IOException("This content is not kept any more.");
        }
        return new ByteArrayInputStream(bytes.bytes());
    }

    /** One attachment less uses these: whether others do is looked up later. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void release(Collection<String> hashes, Instant now) {
        KeyChunks.execute(
                entities,
                "update AttachmentContent c set c.unusedSince = :now where c.hash in (:keys)",
                hashes,
                change -> change.setParameter("now", now));
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<String> listReleased(int most) {
        return entities.createQuery(
                        "select c.hash from AttachmentContent c where c.unusedSince is not null order by c.unusedSince",
                        String.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** Deletes the content, unless some attachment has it. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void drop(String hash) {
        AttachmentContent content = entities.find(AttachmentContent.class, hash, LockModeType.PESSIMISTIC_WRITE);
        if (content == null) {
            return;
        }
        if (isUsed(hash)) {
            content.use();
            return;
        }
        entities.remove(content);
        entities.createQuery("delete from AttachmentBytes b where b.hash = :hash")
                .setParameter("hash", hash)
                .executeUpdate();
        entities.flush();
        try {
            new FileStore(settings.attachments().folder()).delete(hash);
        } catch (IOException e) {
            throw new UncheckedIOException("A file cannot be deleted.", e);
        }
        LOG.log(INFO, "A content that nobody uses any more was deleted.");
    }

    private boolean isUsed(String hash) {
        return entities.createQuery("select count(a) from Attachment a where a.contentHash = :hash", Long.class)
                        .setParameter("hash", hash)
                        .getSingleResult()
                > 0;
    }
}
