package dev.parley.attachment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One content, however many attachments have it. Locked while it comes or goes. */
@Entity
public class AttachmentContent {

    @Id
    private String hash = "";

    private long sizeBytes;
    private boolean inDatabase;
    private @Nullable Instant unusedSince;

    protected AttachmentContent() {}

    AttachmentContent(String hash, long sizeBytes, boolean inDatabase) {
        this.hash = hash;
        this.sizeBytes = sizeBytes;
        this.inDatabase = inDatabase;
    }

    void use() {
        unusedSince = null;
    }

    String hash() {
        return hash;
    }

    long size() {
        return sizeBytes;
    }

    boolean isInDatabase() {
        return inDatabase;
    }
}
