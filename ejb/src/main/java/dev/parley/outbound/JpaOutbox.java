package dev.parley.outbound;

import dev.parley.channel.AccountTokens;
import dev.parley.channel.Channel;
import dev.parley.cluster.Nudge;
import dev.parley.cluster.Nudges;
import dev.parley.connector.api.Platform;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.SentPost;
import dev.parley.conversation.Conversation;
import dev.parley.conversation.Conversations;
import dev.parley.conversation.Post;
import dev.parley.shared.KeyChunks;
import dev.parley.shared.NotFoundException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The outbox in the database. */
@Stateless
public class JpaOutbox implements Outbox {

    /** Problems which say that the person is not there any more until they write again (WIRE 4.6). */
    private static final Set<String> ENDED_BY_THE_PERSON =
            Set.of("apple.unknown-recipient", "apple.conversation-closed");

    private static final Set<OutboxState> UNFINISHED =
            EnumSet.of(OutboxState.PENDING, OutboxState.IN_FLIGHT, OutboxState.UNKNOWN);

    private static final String DUE = "select o.id from OutboxItem o, Channel c, Account a where c.id = o.channelId"
            + " and a.id = o.accountId and c.platform = :platform"
            + " and (o.problemCode is null or o.problemCode <> :refused or a.standing.tokenState <> dev.parley.channel.TokenState.REFUSED)"
            + " and c.status = dev.parley.channel.ChannelStatus.ACTIVE and o.nextAttemptAt <= :now"
            + " and (o.state = dev.parley.outbound.OutboxState.PENDING"
            + " or (o.state = dev.parley.outbound.OutboxState.UNKNOWN and (o.leaseUntil is null or o.leaseUntil < :now)))"
            + " and not exists (select e from OutboxItem e where e.conversationId = o.conversationId and e.id < o.id"
            + " and e.state in :unfinished) order by o.nextAttemptAt";

    @PersistenceContext(unitName = "parley")
    EntityManager entities;

    @Inject
    Conversations conversations;

    @Inject
    SentReplies replies;

    @Inject
    Nudges nudges;

    @Override
    public OutboxItem enqueue(OutboundRequest request, Instant now) {
        OutboxItem item = new OutboxItem(request, now);
        entities.persist(item);
        nudges.send(Nudge.outbox());
        nudges.send(Nudge.conversation(item.conversationId()));
        return item;
    }

    @Override
    public OutboxItem getItem(long id) {
        OutboxItem item = entities.find(OutboxItem.class, id);
        if (item == null) {
            throw new NotFoundException("Outbox item " + id + " does not exist.");
        }
        return item;
    }

    @Override
    public Optional<OutboxItem> findItem(long id) {
        return Optional.ofNullable(entities.find(OutboxItem.class, id));
    }

    @Override
    public List<OutboxItem> listUnsent(long conversationId) {
        return entities.createQuery(
                        "select o from OutboxItem o where o.conversationId = :id and o.state <> :sent order by o.id",
                        OutboxItem.class)
                .setParameter("id", conversationId)
                .setParameter("sent", OutboxState.SENT)
                .getResultList();
    }

    @Override
    public List<OutboxItem> listUncertain(Collection<Long> conversationIds) {
        return KeyChunks.find(
                entities,
                OutboxItem.class,
                "select o from OutboxItem o where o.conversationId in (:keys)"
                        + " and o.kind = dev.parley.outbound.OutboxKind.PUBLISH"
                        + " and (o.state = :flying or o.state = :unknown) order by o.id",
                conversationIds,
                query -> query.setParameter("flying", OutboxState.IN_FLIGHT)
                        .setParameter("unknown", OutboxState.UNKNOWN));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<Long> listDue(Platform platform, Instant now, int most) {
        return entities.createQuery(DUE, Long.class)
                .setParameter("now", now)
                .setParameter("unfinished", UNFINISHED)
                .setParameter("platform", platform)
                .setParameter("refused", AccountTokens.REFUSED)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Flight> takeOff(long id, String node, Duration lease, Instant now) {
        OutboxItem item = entities.find(OutboxItem.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (item == null) {
            return Optional.empty();
        }
        entities.refresh(item);
        if (item.state() == OutboxState.PENDING && isDuplicate(item, now)) {
            item.holdBack(now);
            nudges.send(Nudge.outbox());
            nudges.send(Nudge.conversation(item.conversationId()));
            return Optional.empty();
        }
        if (item.state() == OutboxState.PENDING) {
            item.takeOff(node, lease, now);
            return Optional.of(new Flight(item, node, item.epoch(), false));
        }
        if (item.state() == OutboxState.UNKNOWN && !item.isBeingLookedFor(now)) {
            item.lookFor(node, lease, now);
            return Optional.of(new Flight(item, node, item.epoch(), true));
        }
        return Optional.empty();
    }

    /** Whether the same message went, or was to go, to the same recipient within the time of the channel's RPC cache. */
    private boolean isDuplicate(OutboxItem item, Instant now) {
        Duration cache = entities.find(Channel.class, item.channelId()).rpcCache();
        Optional<String> key = item.cacheKey();
        return key.isPresent()
                && !cache.isZero()
                && entities.createQuery(
                                        "select count(o) from OutboxItem o where o.duplicateKey = :key and o.id <> :id"
                                                + " and o.tries.lastAttemptAt > :since and o.state <> :failed",
                                        Long.class)
                                .setParameter("key", key.get())
                                .setParameter("id", item.id())
                                .setParameter("since", now.minus(cache))
                                .setParameter("failed", OutboxState.FAILED)
                                .getSingleResult()
                        > 0;
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int rescue(Instant now) {
        List<OutboxItem> orphans = entities.createQuery(
                        "select o from OutboxItem o where o.state = :flying and o.leaseUntil < :now", OutboxItem.class)
                .setParameter("flying", OutboxState.IN_FLIGHT)
                .setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        orphans.forEach(item -> item.becomeUnknown(SendingReplies.SENDER_DIED, now, now));
        return orphans.size();
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void keep(Collection<Long> underWay, String node, Duration lease, Instant now) {
        KeyChunks.execute(
                entities,
                "update OutboxItem o set o.leaseUntil = :until"
                        + " where o.id in (:keys) and o.owner = :node and o.leaseUntil < :soon",
                underWay,
                update -> update.setParameter("until", now.plus(lease))
                        // what has just been sent may be being stored, and would be waited for
                        .setParameter("soon", now.plus(lease.multipliedBy(3).dividedBy(4)))
                        .setParameter("node", node));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void sent(Flight flight, SentPost sent, Instant now) {
        owned(flight).ifPresent(item -> {
            item.sent(sent.platformId(), now);
            replies.record(item, sent, now);
        });
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void failed(Flight flight, PlatformProblem problem, Instant now) {
        owned(flight).ifPresent(item -> {
            item.fail(problem, now);
            if (ENDED_BY_THE_PERSON.contains(problem.code())) {
                entities.find(Conversation.class, item.conversationId()).close(now);
            }
            if (item.isUnwanted()) {
                replies.unwanted(item, now);
            }
        });
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void retry(Flight flight, Instant next, PlatformProblem problem) {
        owned(flight).ifPresent(item -> item.retryAt(next, problem));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void waitForAccount(Flight flight, PlatformProblem problem, Instant now) {
        owned(flight).ifPresent(item -> item.waitForAccount(problem, now));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void lookAgain(Flight flight, Instant next) {
        owned(flight).ifPresent(item -> item.lookAgainAt(next));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void unknown(Flight flight, PlatformProblem problem, Instant lookAgain, Instant now) {
        owned(flight).ifPresent(item -> item.becomeUnknown(problem, lookAgain, now));
    }

    @Override
    public void tryAgain(long id, Instant now) {
        OutboxItem item = getItem(id);
        item.tryAgain(now);
        nudges.send(Nudge.outbox());
        nudges.send(Nudge.conversation(item.conversationId()));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void foundLater(Flight flight, SentPost found, Instant now) {
        owned(flight).ifPresent(item -> settle(item, found, now));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void found(OutboxItem item, Post post, Instant now) {
        if (!replies.goesInParts(item)) {
            item.sent(post.platformId(), now);
            replies.filesOf(item, post);
        } else if (item.state() == OutboxState.UNKNOWN) {
            item.fail(SentReplies.FIRST_PART, now);
        }
        nudges.send(Nudge.outbox());
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void confirm(OutboxItem item, String platformId, Instant now) {
        entities.lock(item, LockModeType.PESSIMISTIC_WRITE);
        if (item.state() == OutboxState.IN_FLIGHT && replies.goesInParts(item)) {
            return;
        }
        settle(item, new SentPost(platformId, ""), now);
        nudges.send(Nudge.outbox());
        nudges.send(Nudge.conversation(item.conversationId()));
    }

    private void settle(OutboxItem item, SentPost found, Instant now) {
        if (!replies.goesInParts(item)) {
            item.sent(found.platformId(), now);
            replies.record(item, found, now);
            return;
        }
        replies.recordFirst(item, found, now);
        if (item.state() != OutboxState.FAILED) {
            item.fail(SentReplies.FIRST_PART, now);
        }
    }

    private Optional<OutboxItem> owned(Flight flight) {
        OutboxItem item = entities.find(OutboxItem.class, flight.item().id(), LockModeType.PESSIMISTIC_WRITE);
        if (item == null || !item.isOwnedBy(flight.node(), flight.epoch())) {
            return Optional.empty();
        }
        nudges.send(Nudge.outbox());
        nudges.send(Nudge.conversation(item.conversationId()));
        return Optional.of(item);
    }
}
