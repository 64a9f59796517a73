package dev.parley.simulator.world;

import java.util.List;

/**
 * What a user allowed an app to do, with the pair of tokens that stands for it.
 *
 * @param refreshToken empty without the scope {@code offline.access}
 * @param expiresAt milliseconds since 1970, of the access token only
 */
public record Grant(
        String accessToken, String refreshToken, long userId, String clientId, List<String> scopes, long expiresAt) {

    /** Every scope that the simulated endpoints ask for. */
    public static final List<String> ALL_SCOPES = List.of(
            "tweet.read",
            "tweet.write",
            "tweet.moderate.write",
            "users.read",
            "like.write",
            "dm.read",
            "dm.write",
            "media.write",
            "offline.access");

    public boolean expiredAt(long nowMillis) {
        return nowMillis >= expiresAt;
    }

    public Grant expiringAt(long millis) {
        return new Grant(accessToken, refreshToken, userId, clientId, scopes, millis);
    }

    @Override
    public String toString() {
        return "Grant[userId=" + userId + ", clientId=" + clientId + ", expiresAt=" + expiresAt + "]";
    }
}
