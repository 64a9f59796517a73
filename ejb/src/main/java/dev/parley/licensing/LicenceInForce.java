package dev.parley.licensing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The licence file that was loaded last. */
public record LicenceInForce(
        String licenceId,
        String licensee,
        Instant issuedAt,
        @Nullable Instant expiresAt,
        Instant loadedAt,
        String loadedBy) {}
