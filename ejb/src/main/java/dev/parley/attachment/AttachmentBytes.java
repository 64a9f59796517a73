package dev.parley.attachment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;

/** A content that is kept in the database. */
@Entity
public class AttachmentBytes {

    @Id
    private String hash = "";

    @Lob
    private byte[] bytes = {};

    protected AttachmentBytes() {}

    AttachmentBytes(String hash, byte[] bytes) {
        this.hash = hash;
        this.bytes = bytes.clone();
    }

    byte[] bytes() {
        return bytes.clone();
    }

    String hash() {
        return hash;
    }
}
