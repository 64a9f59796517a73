package dev.parley.intake;

import static java.lang.System.Logger.Level.INFO;

import dev.parley.channel.Channel;
import dev.parley.channel.Channels;
import dev.parley.channel.StoppedSending;
import dev.parley.cluster.Nudge;
import dev.parley.cluster.Nudges;
import dev.parley.connector.api.PlatformChange;
import dev.parley.connector.api.PlatformChange.AccountNotice;
import dev.parley.connector.api.PlatformChange.AuthorErased;
import dev.parley.connector.api.PlatformChange.Deleted;
import dev.parley.connector.api.PlatformChange.DeliveredUpTo;
import dev.parley.connector.api.PlatformChange.Delivery;
import dev.parley.connector.api.PlatformChange.DeliveryState;
import dev.parley.connector.api.PlatformChange.Edited;
import dev.parley.connector.api.PlatformChange.Hidden;
import dev.parley.connector.api.PlatformChange.IdentityChanged;
import dev.parley.connector.api.PlatformChange.MarketingWish;
import dev.parley.connector.api.PlatformChange.Reaction;
import dev.parley.connector.api.PlatformChange.ThreadClosed;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.contact.Contacts;
import dev.parley.conversation.Conversation;
import dev.parley.conversation.Conversations;
import dev.parley.conversation.Post;
import dev.parley.outbound.Outbox;
import dev.parley.outbound.OutboxItem;
import dev.parley.outbound.OutboxReference;
import dev.parley.workforce.InteractionType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Applies what happened on a platform besides new posts: edits, deletions, deliveries, reactions (IN-8, AG-9). Runs
 * inside the caller's transaction; applying something twice, or late, changes nothing.
 */
@ApplicationScoped
class ApplyingChanges {

    private static final System.Logger LOG = System.getLogger(ApplyingChanges.class.getName());

    @Inject
    Conversations conversations;

    @Inject
    Contacts contacts;

    @Inject
    Channels channels;

    @Inject
    Outbox outbox;

    @Inject
    Erasing erasing;

    @Inject
    Reacting reacting;

    @Inject
    StoppedSending stopped;

    @Inject
    Nudges nudges;

    /** Returns what could not be applied because its post is not known (yet). */
    List<PlatformChange> apply(Channel channel, List<PlatformChange> changes, Instant now) {
        if (changes.isEmpty()) {
            return List.of();
        }
        Map<String, Post> posts = conversations.findPosts(channel.accountId(), ids(changes));
        take(channel, posts.values(), changes);
        List<PlatformChange> waiting = new ArrayList<>();
        Map<Post, String> gone = new LinkedHashMap<>();
        for (PlatformChange change : changes) {
            if (change instanceof Deleted deleted && posts.containsKey(deleted.platformId())) {
                gone.put(posts.get(deleted.platformId()), deleted.reason());
            } else if (!apply(channel, change, posts, now)) {
                waiting.add(change);
            }
        }
        if (channel.complianceOn()) {
            erasing.erase(gone, now).forEach(post -> nudges.send(Nudge.conversation(post.conversationId())));
        }
        return waiting;
    }

    /** Several changes of a post may come at once, and an agent's action on it with them. */
    private void take(Channel channel, Collection<Post> posts, List<PlatformChange> changes) {
        List<Post> erased = changes.stream()
                .filter(AuthorErased.class::isInstance)
                .flatMap(gone -> erasing.writtenBy(channel, ((AuthorErased) gone).platformUserId()).stream())
                .toList();
        boolean erases = !erased.isEmpty() || changes.stream().anyMatch(Deleted.class::isInstance);
        if (channel.complianceOn() && erases) {
            Set<Post> all = new LinkedHashSet<>(posts);
            all.addAll(erased);
            erasing.take(all);
        } else {
            conversations.lockPosts(posts);
        }
    }

    private static Set<String> ids(List<PlatformChange> changes) {
        Set<String> ids = new HashSet<>();
        changes.forEach(change -> idOf(change).ifPresent(ids::add));
        return ids;
    }

    private static Optional<String> idOf(PlatformChange change) {
        if (change instanceof Edited edited) {
            return Optional.of(edited.platformId());
        }
        if (change instanceof Deleted deleted) {
            return Optional.of(deleted.platformId());
        }
        if (change instanceof Hidden hidden) {
            return Optional.of(hidden.platformId());
        }
        if (change instanceof Delivery delivery) {
            return Optional.of(delivery.platformId());
        }
        return change instanceof Reaction reaction ? Optional.of(reaction.platformId()) : Optional.empty();
    }

    private boolean apply(Channel channel, PlatformChange change, Map<String, Post> posts, Instant now) {
        Optional<String> id = idOf(change);
        if (id.isEmpty()) {
            applyWide(channel, change, now);
            return true;
        }
        Post post = posts.get(id.get());
        if (post == null) {
            return change instanceof Delivery delivery && confirm(delivery, now);
        }
        if (applyTo(post, channel, change, now)) {
            nudges.send(Nudge.conversation(post.conversationId()));
        }
        return true;
    }

    private boolean applyTo(Post post, Channel channel, PlatformChange change, Instant now) {
        if (change instanceof Edited edited) {
            return post.edit(edited.text(), edited.at());
        }
        if (change instanceof Hidden hidden) {
            post.hide(hidden.hidden());
            return true;
        }
        if (change instanceof Delivery delivery) {
            return deliver(post, channel.accountId(), delivery);
        }
        if (change instanceof Reaction reaction) {
            reacting.apply(post, channel, reaction);
            return true;
        }
        return false;
    }

    /** The platform's word on a delivery came before the answer to our call, or without one: it names our reference. */
    private boolean confirm(Delivery delivery, Instant now) {
        Optional<OutboxItem> item = OutboxReference.idOf(delivery.reference()).flatMap(outbox::findItem);
        if (item.isEmpty() || delivery.platformId().isEmpty()) {
            return false;
        }
        if (item.get().canTurnOutSent(delivery.state())) {
            outbox.confirm(item.get(), delivery.platformId(), now);
        }
        long accountId =
                conversations.getConversation(item.get().conversationId()).accountId();
        Post post = conversations
                .findPosts(accountId, List.of(delivery.platformId()))
                .get(delivery.platformId());
        return post != null && (deliver(post, accountId, delivery) || post.delivery() != null);
    }

    /** Whether that is news; what kept the reply from its reader may keep others from theirs. */
    private boolean deliver(Post post, long accountId, Delivery delivery) {
        Optional<PlatformProblem> problem = delivery.problem();
        post.learn(delivery.facts());
        if (delivery.state() == DeliveryState.SENT) {
            post.takenAt(delivery.at());
        }
        boolean news = post.deliver(
                delivery.state(), problem.map(PlatformProblem::words).orElse(null));
        if (news) {
            problem.ifPresent(stopping -> stopped.heard(accountId, stopping));
        }
        return news;
    }

    private void applyWide(Channel channel, PlatformChange change, Instant now) {
        if (change instanceof AuthorErased gone && channel.complianceOn()) {
            erasing.eraseAuthor(channel, gone.platformUserId(), gone.reason(), now);
        } else if (change instanceof DeliveredUpTo upTo) {
            List<Post> sent = conversations.listSentTo(channel.accountId(), upTo.counterpart(), upTo.upTo());
            conversations.lockPosts(sent);
            sent.forEach(post -> {
                if (post.deliver(upTo.state(), null)) {
                    nudges.send(Nudge.conversation(post.conversationId()));
                }
            });
        } else if (change instanceof IdentityChanged changed) {
            contacts.renamed(channel.platform(), changed.previousId(), changed.currentId(), now);
        } else if (change instanceof MarketingWish wish) {
            contacts.wantMarketing(channel.platform(), wish.person(), wish.wanted(), wish.at());
        } else if (change instanceof ThreadClosed closed) {
            conversations
                    .findByThread(
                            channel.accountId(),
                            InteractionType.SOCIAL_DIRECT_MESSAGE,
                            List.of(Conversation.keyOf(closed.source(), closed.person())))
                    .values()
                    .forEach(conversation -> {
                        conversation.close(now);
                        nudges.send(Nudge.conversation(conversation.id()));
                    });
        } else if (change instanceof AccountNotice notice) {
            note(channel, notice);
        }
    }

    private void note(Channel channel, AccountNotice notice) {
        LOG.log(INFO, "Account {0,number,#}: {1}.", channel.accountId(), notice.code());
        switch (notice.effect()) {
            case ACCESS_ENDS -> channels.getAccount(channel.accountId()).refuse(notice.words());
            case SENDING_STOPS ->
                stopped.heard(
                        channel.accountId(),
                        PlatformProblem.of(PlatformProblem.Action.STOP_CHANNEL, notice.code(), notice.words()));
            case SENDING_GOES_ON -> stopped.sent(channel.accountId());
            case NONE -> {
                // the log line above is all
            }
        }
        nudges.send(Nudge.channels());
    }
}
