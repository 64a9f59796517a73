package dev.parley.channel;

import dev.parley.connector.api.Platform;
import java.util.List;

/** What one poll of a channel reads; each has a position and a schedule of its own. */
public enum PollStream {
    POSTS,
    MESSAGES;

    /** What can be polled on a platform; where nothing can, everything is pushed. */
    static List<PollStream> of(Platform platform) {
        return switch (platform) {
            case X, FACEBOOK -> List.of(POSTS, MESSAGES);
            case RSS -> List.of(POSTS);
            case WHATSAPP, APPLE_MESSAGES -> List.of();
        };
    }
}
