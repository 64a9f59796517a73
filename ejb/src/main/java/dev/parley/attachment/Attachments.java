package dev.parley.attachment;

import dev.parley.connector.api.FetchedPost.Media;
import dev.parley.connector.api.Platform;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Attachments of posts and of replies, as rows. */
public interface Attachments {

    /** A post that is being stored has these; to be called in its transaction. They are fetched after it commits. */
    void expect(Origin origin, List<Media> media, Instant now);

    /** The reply became a post, and so its files are the post's; to be called in the transaction that stores the post. */
    void sent(long itemId, long postId);

    /** The post is erased: its attachments go, and contents that nobody else has. */
    void forget(long postId, Instant now);

    Optional<Attachment> find(long id);

    /** Attachments of posts, in order, by post. */
    Map<Long, List<AttachmentCard>> ofPosts(Collection<Long> postIds);

    /** Attachments of replies on their way, in order, by outbox item. */
    Map<Long, List<AttachmentCard>> ofOutgoing(Collection<Long> itemIds);

    /** IDs of attachments that can be fetched now. */
    List<Long> listDue(Platform platform, Instant now, int most);

    /** Takes one for an attempt; empty when another node was faster. */
    Optional<Attachment> claim(long id, String node, Duration lease, Instant now);

    /** It came in whole; nothing happens when it is gone or somebody else's by now. */
    void keep(Attachment claimed, String node, StagedFile file);

    void quarantine(Attachment claimed, String node, StagedFile file, String words);

    void refuse(Attachment claimed, String node, String words);

    void fail(Attachment claimed, String node, String words);

    void retry(Attachment claimed, String node, Duration pause, String words, Instant now);
}
