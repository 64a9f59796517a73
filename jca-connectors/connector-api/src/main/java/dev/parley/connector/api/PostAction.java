package dev.parley.connector.api;

/**
 * Something to do to a post that is on the platform. All of these set a state, so repeating one is harmless
 * (WIRE section 8).
 */
public record PostAction(Kind kind, String postId) {

    public enum Kind {
        LIKE,
        UNLIKE,
        REPOST,
        UNDO_REPOST,
        DELETE,
        DELETE_MESSAGE,
        HIDE,
        UNHIDE
    }
}
