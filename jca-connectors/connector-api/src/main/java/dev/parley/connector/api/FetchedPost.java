package dev.parley.connector.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
 * @param source the page, phone number, business or feed that it came through; empty where the account is the source
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
        Map<String, String> attributes,
        String source) {

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
     * @param aliases further IDs of the same person on this platform, for example a phone number beside a user ID
     */
    public record Author(
            String platformId,
            String handle,
            String displayName,
            String avatarUrl,
            long followers,
            Set<String> aliases) {

        public Author {
            aliases = Set.copyOf(aliases);
        }

        /** Somebody with one ID. */
        public Author(String platformId, String handle, String displayName, String avatarUrl, long followers) {
            this(platformId, handle, displayName, avatarUrl, followers, Set.of());
        }

        /** The same person under another of their IDs. */
        public Author under(String alias) {
            return new Author(alias, handle, displayName, avatarUrl, followers);
        }
    }

    /** The same post, with other people and attributes. */
    public FetchedPost with(Author newAuthor, Author newCounterpart, Map<String, String> newAttributes) {
        return new FetchedPost(
                platformId,
                visibility,
                newAuthor,
                text,
                language,
                createdAt,
                inReplyTo,
                threadKey,
                newCounterpart,
                repost,
                media,
                newAttributes,
                source);
    }

    /**
     * An attachment, by reference.
     *
     * @param key the platform's ID of it, or empty
     * @param kind {@code photo}, {@code video}, {@code animated_gif}, {@code audio}, {@code document},
     *     {@code sticker}; {@code location} and {@code contact} have no bytes but facts
     * @param url where it can be fetched; empty where {@link SocialConnection#openMedia} finds it by its key
     * @param altText description for people who cannot see it, or empty
     * @param mediaType MIME type as the platform says, or empty
     * @param name file name as the platform says, or empty
     * @param size in bytes as announced, or -1
     * @param facts what else is needed to fetch or show it: coordinates, names, keys of an encrypted file
     */
    public record Media(
            String key,
            String kind,
            String url,
            String altText,
            String mediaType,
            String name,
            long size,
            Map<String, String> facts) {

        public Media {
            facts = Map.copyOf(facts);
        }

        /** An attachment of which only the address is known. */
        public Media(String key, String kind, String url, String altText) {
            this(key, kind, url, altText, "", "", -1, Map.of());
        }
    }

    public FetchedPost {
        media = List.copyOf(media);
        attributes = Map.copyOf(attributes);
    }

    /** A post whose source is the account. */
    public FetchedPost(
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
        this(
                platformId,
                visibility,
                author,
                text,
                language,
                createdAt,
                inReplyTo,
                threadKey,
                counterpart,
                repost,
                media,
                attributes,
                "");
    }
}
