package dev.parley.outbound;

/** An agent has opened or answered a conversation. */
public record ConversationSeen(long conversationId, long channelId) {}
