package dev.parley.attachment;

/**
 * Where an attachment came with.
 *
 * @param source the page, phone number or business that the post came through, or empty
 */
public record Origin(long accountId, long conversationId, long postId, String source) {}
