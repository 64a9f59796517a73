package dev.parley.connector.api;

/**
 * Proof that the platform took a post.
 *
 * @param platformId the platform's ID of it, kept for threading, edit, delete and compliance (OB-2)
 * @param threadKey the platform's conversation ID where the answer names one, or empty
 * @param counterpart the recipient's ID where the answer tells it, or empty: the person of a private answer to a
 *     public post
 */
public record SentPost(String platformId, String threadKey, String counterpart) {

    public SentPost(String platformId, String threadKey) {
        this(platformId, threadKey, "");
    }
}
