package dev.parley.conversation;

import dev.parley.shared.ShortText;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;

/** One key and value on an interaction. */
@Entity
@Table(name = "attached_data")
class AttachedData {

    @EmbeddedId
    private Key key = new Key(0, "");

    @Column(name = "data_value")
    private String value = "";

    @Embeddable
    record Key(long interactionId, String name) implements Serializable {}

    protected AttachedData() {}

    AttachedData(long interactionId, String name, String value) {
        this.key = new Key(interactionId, name);
        this.value = ShortText.of(value, 2000);
    }

    long interactionId() {
        return key.interactionId();
    }

    String name() {
        return key.name();
    }

    String value() {
        return value;
    }
}
