package dev.parley.apikey;

import dev.parley.audit.AuditLog;
import dev.parley.audit.AuditedChange;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.shared.NotFoundException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes keys, shows each once, checks and revokes them. */
@Stateless
public class ApiKeys {

    private static final int LONGEST = 80;

    @Inject
    JpaApiKeys keys;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** What came of making a key: its text, which is never shown again, or why it was refused. */
    public sealed interface Making {

        record Made(String text) implements Making {}

        record Refused(String words) implements Making {}
    }

    /** One key in the list. @param revokedAt null while it is valid */
    public record KeyLine(
            long id,
            String name,
            Instant createdAt,
            String createdBy,
            @Nullable Instant revokedAt) {}

    public List<KeyLine> list(Caller caller) {
        caller.require(Right.API_KEYS);
        return keys.list().stream()
                .map(key -> new KeyLine(key.id(), key.name(), key.createdAt(), key.createdBy(), key.revokedAt()))
                .toList();
    }

    public Making create(Caller caller, String given) {
        caller.require(Right.API_KEYS);
        String name = given.strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            return new Making.Refused(
                    "Give the key a name of 1 to " + LONGEST + " characters, such as “Telephone system”.");
        }
        if (keys.list().stream().anyMatch(key -> key.name().equalsIgnoreCase(name))) {
            return new Making.Refused("There is a key “" + name + "” already. Choose another name.");
        }
        String text = KeyText.fresh();
        keys.add(new ApiKey(name, KeyText.hash(text), caller.name(), clock.instant()));
        audit.record(AuditedChange.by(caller, "api-key.created", "API key " + name, null, null));
        return new Making.Made(text);
    }

    public void revoke(Caller caller, long id) {
        caller.require(Right.API_KEYS);
        ApiKey key = keys.find(id).orElseThrow(() -> new NotFoundException("This key does not exist."));
        if (key.revoke(clock.instant())) {
            audit.record(AuditedChange.by(caller, "api-key.revoked", "API key " + key.name(), null, null));
        }
    }

    /** The ID of the key with this text, if it is valid. */
    public Optional<Long> verify(String text) {
        return text.startsWith(KeyText.PREFIX) ? keys.findValid(KeyText.hash(text)) : Optional.empty();
    }
}
