package dev.parley.licensing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A licence file that was loaded; the one loaded last is in force. */
public record LicenceInForce(
        long id,
        String licenceId,
        String licensee,
        Instant issuedAt,
        @Nullable Instant expiresAt,
        Instant loadedAt,
        String loadedBy) {}
