package dev.parley.desk;

import dev.parley.connector.api.FetchedPost.Visibility;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agent wants to send.
 *
 * @param replyTo the post to answer; null for the last one that the customer wrote
 * @param as handle to answer as, without {@code @}; empty for the channel's default one
 * @param files attachments that go with it, in order; with them the text may be empty
 */
public record Reply(
        long interactionId, Visibility visibility, @Nullable Long replyTo, String as, String text, List<Long> files) {

    public Reply {
        files = List.copyOf(files);
    }
}
