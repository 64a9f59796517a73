package dev.parley.outbound;

import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.OutboundTemplate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What shall go out.
 *
 * @param recipient for private messages the recipient's ID on the platform, else empty
 * @param targetPlatformId the post that is answered or acted on, or empty
 * @param text what to write; of an edit the new text
 * @param source the page, phone number or business to write as, or empty
 * @param files what tells the files that go with it from others; empty without any
 * @param template an approved template instead of a free text; the text is what the customer reads then
 * @param humanAgent whether the platform's longer window for what a person writes is needed
 */
public record OutboundRequest(
        long accountId,
        long channelId,
        long conversationId,
        @Nullable Long interactionId,
        @Nullable Long userId,
        OutboxKind kind,
        Visibility visibility,
        String recipient,
        String targetPlatformId,
        String text,
        String source,
        String files,
        boolean humanAgent,
        Optional<OutboundTemplate> template) {}
