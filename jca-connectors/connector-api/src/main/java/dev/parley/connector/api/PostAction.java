package dev.parley.connector.api;

/**
 * Something to do to a post that is on the platform. All of these set a state, so repeating one is harmless
 * (WIRE section 8).
 *
 * @param text the new text of an edit, the emoji of a reaction; empty otherwise
 * @param source the page, phone number or business to act as; empty where the account is it
 * @param counterpart the other person of a private conversation; empty for public posts
 */
public record PostAction(Kind kind, String postId, String text, String source, String counterpart) {

    public enum Kind {
        LIKE,
        UNLIKE,
        REPOST,
        UNDO_REPOST,
        DELETE,
        DELETE_MESSAGE,
        HIDE,
        UNHIDE,
        EDIT,
        REACT,
        UNDO_REACTION,
        MARK_READ,
        TYPING
    }

    public PostAction(Kind kind, String postId) {
        this(kind, postId, "", "", "");
    }
}
