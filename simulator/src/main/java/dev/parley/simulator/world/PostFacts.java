package dev.parley.simulator.world;

import java.util.List;

/**
 * What was posted. Zero stands for "none" in every id, so that a million posts stay small.
 *
 * @param createdAt milliseconds since 1970
 * @param inReplyToUser zero also when the parent is unknown
 * @param history ids of the older versions of an edited post, oldest first
 */
public record PostFacts(
        long id,
        long authorId,
        String text,
        long createdAt,
        long inReplyTo,
        long inReplyToUser,
        long conversationId,
        long quoted,
        long repostOf,
        String lang,
        List<Long> history) {}
