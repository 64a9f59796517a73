package dev.parley.connector.apple;

import dev.parley.connector.api.OutboundPost;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The ID of a message of ours. It follows from what is sent, so that every try of the same message has the same. */
final class MessageId {

    private MessageId() {}

    static String of(OutboundPost post) {
        String origin = post.reference().isEmpty()
                ? String.join(
                        "\n",
                        post.source(),
                        post.recipient(),
                        post.text(),
                        post.firstAttemptAt().toString())
                : post.reference();
        return UUID.nameUUIDFromBytes(("parley:apple:" + origin).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
