package dev.parley.simulator.world;

/**
 * One message between two users.
 *
 * @param createdAt milliseconds since 1970
 */
public record DirectMessage(long id, long senderId, long recipientId, String text, long createdAt) {

    /** The id of the conversation of two users: {@code smaller-larger} (WIRE 1.4). */
    public static String conversationOf(long one, long other) {
        return Math.min(one, other) + "-" + Math.max(one, other);
    }

    public String conversationId() {
        return conversationOf(senderId, recipientId);
    }

    public boolean concerns(long user) {
        return senderId == user || recipientId == user;
    }
}
