package dev.parley.channel;

/** Test is marked everywhere and left out of service levels (CH-6). */
public enum ChannelMode {
    PRODUCTION,
    TEST
}
