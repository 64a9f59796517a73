package dev.parley.connector.api;

import java.time.Instant;
import java.util.Map;

/**
 * New credentials after a refresh. They replace the old ones of the same name and must be stored at once: a refresh
 * token works only once (WIRE 1.2).
 */
public record RefreshedTokens(Map<AccountAccess.Credential, Secret> secrets, Instant expiresAt) {

    public RefreshedTokens {
        secrets = Map.copyOf(secrets);
    }
}
