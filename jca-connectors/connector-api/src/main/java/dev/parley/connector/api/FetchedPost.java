package dev.parley.connector.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One thing that a person or the company wrote, as the platform gave it. Optional text members are empty, never null.
 *
 * @param platformId the post's ID on the platform, opaque
 * @param visibility whether everyone or one person sees it
 * @param author who wrote it
 * @param text the full text, Unicode as received
 * @param language BCP 47 code that the platform gave
 * @param createdAt when it was written, by the platform's clock
 * @param inReplyTo ID of the post that it answers
 * @param threadKey the platform's ID of the conversation: the root post, or the direct-message conversation
 * @param counterpart for private posts the other person (not the account); equal to the author for inbound ones
 * @param repost whether it only repeats another post
 * @param media pictures and other attachments
 * @param attributes platform fields by their dictionary name (IN-15), for example {@code twitterMsgId}
 */
public record FetchedPost(
        String platformId,
        Visibility visibility,
        Author author,
        String text,
        String language,
        Instant createdAt,
        String inReplyTo,
        String threadKey,
        Author counterpart,
        boolean repost,
        List<Media> media,
        Map<String, String> attributes) {

    public enum Visibility {
        PUBLIC,
        PRIVATE
    }

    /**
     * A person or organisation on the platform.
     *
     * @param platformId ID on the platform, opaque; the identity of record
     * @param handle name in the address, without {@code @}; may change
     * @param displayName name that people read
     * @param avatarUrl picture, or empty
     * @param followers number of followers, or -1 when unknown
     */
    public record Author(String platformId, String handle, String displayName, String avatarUrl, long followers) {}

    /**
     * An attachment, by reference.
     *
     * @param kind {@code photo}, {@code video}, {@code animated_gif} …
     * @param url where it can be fetched; may need the account's credentials
     * @param altText description for people who cannot see it, or empty
     */
    public record Media(String key, String kind, String url, String altText) {}

    public FetchedPost {
        media = List.copyOf(media);
        attributes = Map.copyOf(attributes);
    }
}
