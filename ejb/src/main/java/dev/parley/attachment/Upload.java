package dev.parley.attachment;

/** A file that an agent chose for a reply. */
public record Upload(long accountId, long conversationId, long interactionId, long userId, String name) {}
