package dev.parley.licensing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is licensed under one name. */
@Entity
public class Licence {

    @Id
    private String name = "";

    private int available;

    private @Nullable Instant expiresAt;

    protected Licence() {}

    Licence(String name, int available, @Nullable Instant expiresAt) {
        this.name = name;
        this.available = available;
        this.expiresAt = expiresAt;
    }

    void renew(int count, @Nullable Instant until) {
        available = count;
        expiresAt = until;
    }

    String name() {
        return name;
    }

    int available() {
        return available;
    }

    @Nullable
    Instant expiresAt() {
        return expiresAt;
    }
}
