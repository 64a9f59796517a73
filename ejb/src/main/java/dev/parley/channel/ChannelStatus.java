package dev.parley.channel;

/** Whether a channel or an account works; suspended means no polling and no sending, and nothing is lost (CH-6). */
public enum ChannelStatus {
    ACTIVE,
    SUSPENDED
}
