package dev.parley.conversation;

import dev.parley.connector.api.Platform;
import dev.parley.workforce.InteractionType;

/** What people search and filter interactions by (CO-1, SU-2): platform, public or private, and live sessions. */
public enum MediaType {
    FACEBOOK("facebook"),
    FACEBOOK_SESSION("facebook session"),
    FACEBOOK_PRIVATE_MESSAGE("facebook private message"),
    TWITTER("twitter"),
    TWITTER_DIRECT("twitter direct"),
    WHATSAPP("whatsapp"),
    APPLE("apple"),
    RSS("rss");

    private final String label;

    MediaType(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static MediaType of(Platform platform, InteractionType type, boolean session) {
        boolean privately = type == InteractionType.SOCIAL_DIRECT_MESSAGE;
        return switch (platform) {
            case FACEBOOK -> session ? FACEBOOK_SESSION : privately ? FACEBOOK_PRIVATE_MESSAGE : FACEBOOK;
            case X -> privately ? TWITTER_DIRECT : TWITTER;
            case WHATSAPP -> WHATSAPP;
            case APPLE_MESSAGES -> APPLE;
            case RSS -> RSS;
        };
    }
}
