package dev.parley.desk;

import dev.parley.connector.api.FetchedPost.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * What an agent wants to send.
 *
 * @param replyTo the post to answer; null for the last one that the customer wrote
 */
public record Reply(
        long interactionId, Visibility visibility, @Nullable Long replyTo, String text) {}
