package dev.parley.desk;

import dev.parley.outbound.OutboxKind;

/**
 * What an agent wants to do to a post.
 *
 * @param text the new text of an edit, the emoji of a reaction; empty otherwise
 */
public record PostDeed(long postId, OutboxKind kind, String text) {

    public PostDeed {
        text = text.strip();
    }
}
