package dev.parley.simulator.graph;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * An access token.
 *
 * @param ownerId whose it is: user, page, system user or app
 * @param expiresAt empty for those that do not expire by time
 * @param endedAs subcode of the error 190 since it was ended, 0 while it holds
 */
public record GraphToken(
        String value,
        Kind kind,
        String ownerId,
        String appId,
        Set<String> scopes,
        Optional<Instant> expiresAt,
        int endedAs) {

    /** Who speaks. */
    public enum Kind {
        USER,
        PAGE,
        SYSTEM_USER,
        APP
    }

    public GraphToken {
        scopes = Set.copyOf(scopes);
    }

    /** 0 while it holds; otherwise the subcode of the error. */
    public int problemAt(Instant now) {
        return endedAs == 0 && expiresAt.filter(end -> !now.isBefore(end)).isPresent() ? 463 : endedAs;
    }

    GraphToken ended(int subcode) {
        return new GraphToken(value, kind, ownerId, appId, scopes, expiresAt, subcode);
    }
}
