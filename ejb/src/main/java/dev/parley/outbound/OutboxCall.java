package dev.parley.outbound;

import dev.parley.connector.api.OutboundMedia;
import dev.parley.connector.api.OutboundPost;
import dev.parley.connector.api.PostAction;
import java.util.List;
import java.util.Optional;

/** An outbox item as adapters take it; the same at every try. */
final class OutboxCall {

    private OutboxCall() {}

    static OutboundPost post(OutboxItem item, List<OutboundMedia> media) {
        return new OutboundPost(
                item.visibility(),
                item.recipient(),
                item.targetPlatformId(),
                item.text(),
                item.firstAttemptAt().orElse(item.createdAt()),
                item.source(),
                OutboxReference.of(item.id()),
                media,
                Optional.ofNullable(item.template()).map(TemplateText::read),
                Optional.empty(),
                item.humanAgent());
    }

    static PostAction action(OutboxItem item, PostAction.Kind what) {
        return new PostAction(what, item.targetPlatformId(), item.text(), item.source(), item.recipient());
    }
}
