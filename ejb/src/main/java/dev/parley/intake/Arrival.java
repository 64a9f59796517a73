package dev.parley.intake;

import dev.parley.conversation.Conversation;
import dev.parley.conversation.Direction;
import dev.parley.conversation.Post;

/**
 * A post that concerns a channel and makes an interaction there, or joins one.
 *
 * @param fresh whether it was stored just now; else another channel of the account has brought it already
 */
record Arrival(Conversation conversation, Post post, boolean fresh) {

    boolean inbound() {
        return post.direction() == Direction.INBOUND;
    }

    /** Below a post of a page on Facebook. */
    boolean isComment() {
        return !post.dictionary().getOrDefault("facebookCommentId", "").isEmpty();
    }
}
