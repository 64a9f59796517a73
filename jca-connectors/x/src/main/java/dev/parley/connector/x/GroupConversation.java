package dev.parley.connector.x;

import dev.parley.connector.api.FetchedPost.Author;

/**
 * A conversation of direct messages among several people (WIRE 1.4: its ID has digits alone). It stands for the person who
 * is talked with, so that an answer goes to all who take part and never to one of them alone.
 */
final class GroupConversation {

    private static final String MARK = "group:";

    private GroupConversation() {}

    static boolean is(String conversation) {
        return conversation.matches("[0-9]+");
    }

    static Author asCounterpart(String conversation) {
        return new Author(MARK + conversation, "", "Group conversation", "", -1);
    }

    /** The address below which messages with somebody are, be it a person or a group. */
    static String path(String recipient) {
        return recipient.startsWith(MARK)
                ? "/2/dm_conversations/" + Parameter.encode(recipient.substring(MARK.length()))
                : "/2/dm_conversations/with/" + Parameter.encode(recipient);
    }
}
