package dev.parley.connector.x;

import dev.parley.connector.api.OutboundMedia;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that X takes, with their limits (WIRE 1.11). */
enum MediaKind {
    IMAGE("image", 5L * 1024 * 1024, 4),
    GIF("gif", 15L * 1024 * 1024, 1),
    VIDEO("video", 512L * 1024 * 1024, 1);

    private final String category;
    private final long mostBytes;
    private final int mostInAPost;

    MediaKind(String category, long mostBytes, int mostInAPost) {
        this.category = category;
        this.mostBytes = mostBytes;
        this.mostInAPost = mostInAPost;
    }

    /** Empty when X takes no such file. */
    static Optional<MediaKind> of(OutboundMedia media) {
        return switch (media.mediaType()
                .toLowerCase(Locale.ROOT)
                .replaceFirst(";.*", "")
                .strip()) {
            case "image/jpeg", "image/pjpeg", "image/png", "image/webp", "image/bmp", "image/tiff" ->
                Optional.of(IMAGE);
            case "image/gif" -> Optional.of(GIF);
            case "video/mp4", "video/quicktime", "video/webm" -> Optional.of(VIDEO);
            default -> Optional.empty();
        };
    }

    /** What X calls it: the same file is another thing in a direct message. */
    String category(boolean direct) {
        return (direct ? "dm_" : "tweet_") + category;
    }

    long mostBytes() {
        return mostBytes;
    }

    int mostInAPost() {
        return mostInAPost;
    }
}
