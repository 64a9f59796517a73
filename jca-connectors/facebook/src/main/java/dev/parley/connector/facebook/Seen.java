package dev.parley.connector.facebook;

import dev.parley.connector.api.FetchedPost;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * An item that was read before, so that it is not given again and a change of it is noticed.
 *
 * @param thread the post that it belongs to, or the conversation
 * @param hash of its text
 * @param seconds when it was written, since 1970
 */
record Seen(String id, String thread, int hash, long seconds) {

    static Seen of(FetchedPost post) {
        return new Seen(
                post.platformId(),
                post.threadKey(),
                post.text().hashCode(),
                post.createdAt().getEpochSecond());
    }

    Instant writtenAt() {
        return Instant.ofEpochSecond(seconds);
    }

    boolean isRoot() {
        return id.equals(thread);
    }

    String toText() {
        return encode(id) + "~" + (isRoot() ? "" : encode(thread)) + "~" + Integer.toHexString(hash) + "~" + seconds;
    }

    static Optional<Seen> parse(String text) {
        String[] parts = text.split("~", -1);
        if (parts.length != 4 || !parts[2].matches("[0-9a-f]{1,8}") || !parts[3].matches("-?\\d{1,12}")) {
            return Optional.empty();
        }
        String id = decode(parts[0]);
        return Optional.of(new Seen(
                id,
                parts[1].isEmpty() ? id : decode(parts[1]),
                Integer.parseUnsignedInt(parts[2], 16),
                Long.parseLong(parts[3])));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
