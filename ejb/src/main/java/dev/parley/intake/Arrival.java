package dev.parley.intake;

import dev.parley.conversation.Conversation;
import dev.parley.conversation.Direction;
import dev.parley.conversation.Post;
import org.jspecify.annotations.Nullable;

/**
 * A post that concerns a channel and makes an interaction there, or joins one.
 *
 * @param writer the contact who wrote it, where that is known already
 * @param fresh whether it was stored just now; else another channel of the account has brought it already
 */
record Arrival(
        Conversation conversation, Post post, @Nullable Long writer, boolean fresh) {

    boolean inbound() {
        return post.direction() == Direction.INBOUND;
    }

    /** Below a post of a page on Facebook. */
    boolean isComment() {
        return !post.dictionary().getOrDefault("facebookCommentId", "").isEmpty();
    }
}
