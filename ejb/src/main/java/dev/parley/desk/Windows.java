package dev.parley.desk;

import dev.parley.channel.Channels;
import dev.parley.conversation.Conversation;
import dev.parley.conversation.Conversations;
import dev.parley.conversation.Direction;
import dev.parley.conversation.Post;
import dev.parley.outbound.Abilities;
import dev.parley.outbound.MessagingWindow;
import dev.parley.shared.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whether a private conversation takes a free text now (AG-6). */
@ApplicationScoped
public class Windows {

    @Inject
    Conversations conversations;

    @Inject
    Channels channels;

    @Inject
    Clock clock;

    /** The window of a conversation; always open for public ones. */
    MessagingWindow of(Conversation conversation, List<Post> posts) {
        if (!conversation.isPrivate() || conversation.counterpart().isEmpty()) {
            return MessagingWindow.NONE;
        }
        Optional<Instant> lastInbound = posts.stream()
                .filter(post -> post.direction() == Direction.INBOUND && !post.isStopped())
                .map(Post::writtenAt)
                .max(Comparator.naturalOrder());
        boolean granted = channels.getAccount(conversation.accountId()).humanAgentGranted();
        return MessagingWindow.of(Abilities.of(conversation.platform()), lastInbound, granted, clock.instant());
    }

    /** Whether a free text would be taken now. */
    boolean isOpen(Conversation conversation) {
        return blocked(conversation, of(conversation, conversations.listPosts(conversation.id())))
                .isEmpty();
    }

    /** The window, or a refusal in words when nothing can be sent. */
    MessagingWindow require(Conversation conversation) {
        MessagingWindow window = of(conversation, conversations.listPosts(conversation.id()));
        blocked(conversation, window).ifPresent(words -> {
            throw new RefusedException(words);
        });
        return window;
    }

    /** Why nothing can be sent now. */
    static Optional<String> blocked(Conversation conversation, MessagingWindow window) {
        if (conversation.closedAt() != null) {
            return Optional.of("The customer ended this conversation. You can answer when they write again.");
        }
        if (!window.open() && window.closesAt().isEmpty()) {
            return Optional.of("The customer has not written here yet, so "
                    + conversation.platform().label()
                    + " takes no further text. You can write again when they have answered.");
        }
        return window.open()
                ? Optional.empty()
                : Optional.of("More than 24 hours have passed since the customer wrote, so "
                        + conversation.platform().label() + " takes no free text. You can answer when they write"
                        + " again.");
    }
}
