package dev.parley.connector.api;

import java.util.List;

/**
 * Proof that the platform took a post.
 *
 * @param platformId the platform's ID of it, kept for threading, edit, delete and compliance (OB-2)
 * @param threadKey the platform's conversation ID where the answer names one, or empty
 * @param counterpart the recipient's ID where the answer tells it, or empty: the person of a private answer to a
 *     public post
 * @param further the platform's IDs of what it made beside the first, where it takes text and files one by one
 */
public record SentPost(String platformId, String threadKey, String counterpart, List<String> further) {

    public SentPost {
        further = List.copyOf(further);
    }

    public SentPost(String platformId, String threadKey, String counterpart) {
        this(platformId, threadKey, counterpart, List.of());
    }

    public SentPost(String platformId, String threadKey) {
        this(platformId, threadKey, "");
    }

    /** The same with what followed it. */
    public SentPost with(List<String> more) {
        return new SentPost(platformId, threadKey, counterpart, more);
    }
}
