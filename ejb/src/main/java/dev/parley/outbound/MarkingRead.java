package dev.parley.outbound;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.WARNING;

import dev.parley.channel.Account;
import dev.parley.channel.Channels;
import dev.parley.channel.Connecting;
import dev.parley.channel.PlatformSwitches;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PostAction;
import dev.parley.conversation.Conversation;
import dev.parley.conversation.Conversations;
import dev.parley.conversation.Direction;
import dev.parley.conversation.Post;
import dev.parley.shared.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Shows customers that somebody reads what they wrote privately, where the platform can. It is a courtesy: it runs beside
 * the outbox, so that no reply ever waits for it, and what fails is not tried again before the next message.
 */
@ApplicationScoped
public class MarkingRead {

    private static final System.Logger LOG = System.getLogger(MarkingRead.class.getName());
    private static final int MOST_AT_ONCE = 8;
    private static final int MOST_REMEMBERED = 20_000;

    @Inject
    Workers workers;

    @Inject
    Conversations conversations;

    @Inject
    Channels channels;

    @Inject
    Connecting connecting;

    @Inject
    PlatformSwitches switches;

    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();
    private final Map<Long, String> marked = new ConcurrentHashMap<>();

    void seen(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConversationSeen seen) {
        if (underWay.size() < MOST_AT_ONCE && underWay.add(seen.conversationId())) {
            workers.run(() -> {
                try {
                    mark(seen);
                } catch (RuntimeException e) {
                    LOG.log(WARNING, "Conversation " + seen.conversationId() + " could not be marked read.", e);
                } finally {
                    underWay.remove(seen.conversationId());
                }
            });
        }
    }

    private void mark(ConversationSeen seen) {
        Conversation conversation = conversations.getConversation(seen.conversationId());
        Account account = channels.getAccount(conversation.accountId());
        boolean wanted = conversation.isPrivate()
                && !conversation.counterpart().isEmpty()
                && Abilities.of(conversation.platform()).readReceipts()
                && account.showsReading()
                && switches.isOn(account.platform())
                && channels.getChannel(seen.channelId()).isActive();
        if (wanted) {
            lastOf(conversation)
                    .filter(post -> !post.platformId().equals(marked.get(conversation.id())))
                    .ifPresent(post -> call(conversation, post));
        }
    }

    private Optional<Post> lastOf(Conversation conversation) {
        return conversations.listPosts(conversation.id()).stream()
                .filter(post -> post.direction() == Direction.INBOUND && post.deletedAt() == null)
                .reduce((first, second) -> second);
    }

    private void call(Conversation conversation, Post post) {
        if (marked.size() >= MOST_REMEMBERED) {
            marked.clear();
        }
        marked.put(conversation.id(), post.platformId());
        PostAction read = new PostAction(
                PostAction.Kind.MARK_READ, post.platformId(), "", conversation.source(), conversation.counterpart());
        try {
            connecting.call(conversation.accountId(), connection -> {
                connection.perform(read);
                return true;
            });
        } catch (PlatformException e) {
            LOG.log(
                    DEBUG,
                    "Conversation {0,number,#} is not marked read ({1}).",
                    conversation.id(),
                    e.problem().code());
        }
    }
}
