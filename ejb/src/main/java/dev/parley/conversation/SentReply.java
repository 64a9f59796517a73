package dev.parley.conversation;

import dev.parley.connector.api.FetchedPost.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a reply once the platform has taken it.
 *
 * @param userId who wrote it; null for what Parley sent by itself
 * @param inReplyTo the platform's ID of what it answers, or empty
 */
public record SentReply(
        String platformId, @Nullable Long userId, Visibility visibility, String inReplyTo, String text) {}
