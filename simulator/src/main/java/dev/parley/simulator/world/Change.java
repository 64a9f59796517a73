package dev.parley.simulator.world;

/** Everything that can happen to a world. A world is the sum of its changes, which is what the journal keeps. */
public sealed interface Change {
    record UserAdded(User user) implements Change {}

    record AccountAdded(Account account) implements Change {}

    record GrantStored(Grant grant) implements Change {}

    record AppTokenStored(String token, String clientId) implements Change {}

    record AppTokenEnded(String token) implements Change {}

    /** The refresh token was used or revoked. */
    record RefreshTokenEnded(String refreshToken) implements Change {}

    record AccessTokenEnded(String accessToken) implements Change {}

    record PostAdded(PostFacts facts) implements Change {}

    record PostDeleted(long id) implements Change {}

    record PostHidden(long id, boolean hidden) implements Change {}

    record PostLiked(long id, long userId, boolean liked) implements Change {}

    record MessageAdded(DirectMessage message) implements Change {}

    /** One of the two removed the message from their own view. */
    record MessageDeleted(long id, long userId) implements Change {}

    record ClockMoved(long offsetMillis) implements Change {}

    /** Something to remember across a restart, such as which step of a script was played. */
    record Noted(String key, String value) implements Change {}
}
