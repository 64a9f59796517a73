package dev.parley.web.view;

import dev.parley.connector.api.Platform;

/**
 * The mark of a platform: a square tile for public, a bubble for private, always with a label.
 *
 * @param icon its ID in the icon sprite
 */
public record Mark(String icon, String tone, String label) {

    public static Mark of(Platform platform, boolean privately) {
        String seen = privately ? ", private" : ", public";
        return switch (platform) {
            case X ->
                new Mark(privately ? "mark-x-direct" : "mark-x", "x", privately ? "X, direct message" : "X, public");
            case FACEBOOK ->
                privately
                        ? new Mark("mark-messenger", "messenger", "Messenger, private")
                        : new Mark("mark-facebook", "facebook", "Facebook, public");
            case WHATSAPP -> new Mark("mark-whatsapp", "whatsapp", platform.label() + seen);
            case APPLE_MESSAGES -> new Mark("mark-apple", "apple", platform.label() + seen);
            case RSS -> new Mark("mark-rss", "rss", platform.label() + seen);
        };
    }
}
