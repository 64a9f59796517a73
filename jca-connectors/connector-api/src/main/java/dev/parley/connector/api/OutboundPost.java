package dev.parley.connector.api;

import java.time.Instant;

/**
 * Something to write on a platform.
 *
 * @param visibility public reply or private message
 * @param recipient for private messages the recipient's ID on the platform; empty otherwise
 * @param inReplyTo ID of the post to answer; empty for a post of its own
 * @param text what to write
 * @param firstAttemptAt when sending was first tried; reconciliation looks from here on
 */
public record OutboundPost(
        FetchedPost.Visibility visibility, String recipient, String inReplyTo, String text, Instant firstAttemptAt) {}
