package dev.parley.connector.api;

import java.util.Objects;

/** A token, key or password. It compares by value and never shows itself in a log or a stack trace. */
public final class Secret {

    private final String value;

    private Secret(String value) {
        this.value = Objects.requireNonNull(value, "A secret needs a value.");
    }

    public static Secret of(String value) {
        return new Secret(value);
    }

    /** The value itself: for the request that needs it, and for encryption. */
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && value.equals(secret.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
