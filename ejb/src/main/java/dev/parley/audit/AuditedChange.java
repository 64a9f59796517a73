package dev.parley.audit;

import dev.parley.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A change worth keeping: never with a secret in it.
 *
 * @param subject what was changed, for example {@code channel 42}
 */
public record AuditedChange(
        String who,
        String origin,
        String action,
        String subject,
        @Nullable String before,
        @Nullable String after) {

    public static AuditedChange by(
            Caller caller, String action, String subject, @Nullable String before, @Nullable String after) {
        return new AuditedChange(caller.name(), caller.origin(), action, subject, before, after);
    }
}
