package dev.parley.channel;

import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.Platform;
import dev.parley.settings.ParleySettings;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.exception.ConstraintViolationException;

/** Channels in the database. */
@Stateless
public class JpaChannels implements Channels {

    /** Payloads looked through for what could not be read of late. */
    private static final int LATEST_TROUBLE = 50;

    @PersistenceContext(unitName = "parley")
    EntityManager entities;

    @Inject
    ParleySettings settings;

    @Override
    public Account getAccount(long id) {
        return found(Account.class, id);
    }

    @Override
    public List<Account> listAccounts() {
        return entities.createQuery("select a from Account a order by a.name", Account.class)
                .getResultList();
    }

    @Override
    public List<Account> listAccounts(Platform platform) {
        return listAccounts().stream().filter(a -> a.platform() == platform).toList();
    }

    @Override
    public List<String> listOwnPeople(Platform platform) {
        return entities.createQuery(
                        "select a.platformUserId from Account a where a.platform = :platform and a.platformUserId <> ''",
                        String.class)
                .setParameter("platform", platform)
                .getResultList();
    }

    @Override
    public Optional<Platform> findPlatform(long accountId) {
        return Optional.ofNullable(entities.find(Account.class, accountId)).map(Account::platform);
    }

    @Override
    public Channel getChannel(long id) {
        return found(Channel.class, id);
    }

    @Override
    public Optional<Channel> findChannel(long id) {
        return Optional.ofNullable(entities.find(Channel.class, id));
    }

    @Override
    public Optional<Channel> findChannel(String name) {
        String query = "select c from Channel c where c.name = :name";
        return entities.createQuery(query, Channel.class).setParameter("name", name).getResultList().stream()
                .findFirst();
    }

    @Override
    public List<Channel> listChannels() {
        return entities.createQuery(
                        "select distinct c from Channel c left join fetch c.terms order by c.name", Channel.class)
                .getResultList();
    }

    @Override
    public Map<Long, String> namesOf(Collection<Long> channelIds) {
        Map<Long, String> names = new HashMap<>();
        KeyChunks.find(entities, Object[].class, "select c.id, c.name from Channel c where c.id in (:keys)", channelIds)
                .forEach(row -> names.put((Long) row[0], (String) row[1]));
        return names;
    }

    @Override
    public List<ChannelPoll> listPolls() {
        return entities.createQuery("select p from ChannelPoll p", ChannelPoll.class)
                .getResultList();
    }

    @Override
    public List<ChannelPoll> listPolls(long channelId) {
        return entities.createQuery(
                        "select p from ChannelPoll p where p.key.channelId = :id order by p.key.stream",
                        ChannelPoll.class)
                .setParameter("id", channelId)
                .getResultList();
    }

    @Override
    public void add(Account account) {
        entities.persist(account);
    }

    @Override
    public void add(Channel channel, Instant now) {
        entities.persist(channel);
        for (PollStream stream : PollStream.of(channel.platform())) {
            entities.persist(new ChannelPoll(channel.id(), stream, now));
        }
    }

    @Override
    public boolean write() {
        try {
            entities.flush();
            return true;
        } catch (ConstraintViolationException e) {
            return false;
        }
    }

    @Override
    public int countSharing(long accountId) {
        return entities.createQuery(
                        "select count(c) from Channel c where c.accountId = :account"
                                + " and c.status = dev.parley.channel.ChannelStatus.ACTIVE",
                        Long.class)
                .setParameter("account", accountId)
                .getSingleResult()
                .intValue();
    }

    @Override
    public Takers listTaking(long accountId, Collection<String> sources) {
        return new TakersQuery(entities).of(getAccount(accountId), sources);
    }

    @Override
    public Map<Long, Instant> lastPushes() {
        Map<Long, Instant> last = new HashMap<>();
        entities.createQuery(
                        "select p.accountId, max(p.receivedAt) from RawPayload p where p.source = 'PUSH'"
                                + " group by p.accountId",
                        Object[].class)
                .getResultList()
                .forEach(row -> last.put((Long) row[0], (Instant) row[1]));
        return last;
    }

    @Override
    public List<String> listPushTrouble(long accountId, int most) {
        return entities
                .createQuery(
                        "select p.problem from RawPayload p where p.accountId = :account and p.source = 'PUSH'"
                                + " and p.state in ('PARTLY_READ', 'UNREAD') and p.problem is not null"
                                + " order by p.receivedAt desc",
                        String.class)
                .setParameter("account", accountId)
                .setMaxResults(LATEST_TROUBLE)
                .getResultList()
                .stream()
                .distinct()
                .limit(most)
                .toList();
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<DuePoll> listDue(Instant by, Instant now, int most) {
        Set<Platform> on = settings.platforms();
        if (on.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select new dev.parley.channel.DuePoll(p.key, c.platform, p.nextDueAt)"
                                + " from ChannelPoll p, Channel c where c.id = p.key.channelId"
                                + " and c.status = dev.parley.channel.ChannelStatus.ACTIVE and p.nextDueAt <= :by"
                                + " and c.platform in :platforms"
                                + " and (p.leaseUntil is null or p.leaseUntil < :now)"
                                + " and ((p.key.stream = dev.parley.channel.PollStream.POSTS and c.publicOn = true)"
                                + " or (p.key.stream = dev.parley.channel.PollStream.MESSAGES and c.privateOn = true))"
                                + " order by p.nextDueAt",
                        DuePoll.class)
                .setParameter("by", by)
                .setParameter("platforms", on)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<PollClaim> claim(ChannelPoll.Key key, String owner, Duration lease, Instant now) {
        int taken = entities.createQuery("update ChannelPoll p set p.owner = :owner, p.epoch = p.epoch + 1,"
                        + " p.leaseUntil = :until where p.key = :key and p.nextDueAt <= :now"
                        + " and (p.leaseUntil is null or p.leaseUntil < :now)")
                .setParameter("owner", owner)
                .setParameter("until", now.plus(lease))
                .setParameter("key", key)
                .setParameter("now", now)
                .executeUpdate();
        if (taken == 0) {
            return Optional.empty();
        }
        ChannelPoll poll = entities.find(ChannelPoll.class, key);
        return Optional.of(
                new PollClaim(key.channelId(), key.stream(), owner, poll.epoch(), poll.position(), poll.failures()));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void keep(Collection<ChannelPoll.Key> underWay, String owner, Duration lease, Instant now) {
        for (PollStream stream : PollStream.values()) {
            KeyChunks.execute(
                    entities,
                    "update ChannelPoll p set p.leaseUntil = :until where p.key.channelId in (:keys)"
                            + " and p.key.stream = :stream and p.owner = :owner and p.leaseUntil < :soon",
                    channelsOf(underWay, stream),
                    update -> update.setParameter("until", now.plus(lease))
                            .setParameter("stream", stream)
                            .setParameter("owner", owner)
                            // a turn that has just begun may be storing, and would be waited for
                            .setParameter("soon", now.plus(lease.multipliedBy(3).dividedBy(4))));
        }
    }

    private static List<Long> channelsOf(Collection<ChannelPoll.Key> keys, PollStream stream) {
        return keys.stream()
                .filter(key -> key.stream() == stream)
                .map(ChannelPoll.Key::channelId)
                .toList();
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean succeed(PollClaim claim, FetchedPage page, int stored, Instant next, Instant now) {
        Optional<ChannelPoll> poll = owned(claim);
        poll.ifPresent(p -> p.succeed(page, stored, next, now));
        return poll.isPresent();
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean advance(PollClaim claim, FetchedPage page, int stored, Instant now) {
        Optional<ChannelPoll> poll = owned(claim);
        poll.ifPresent(p -> p.advance(page, stored, now));
        return poll.isPresent();
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void giveBack(PollClaim claim, Instant next) {
        owned(claim).ifPresent(poll -> poll.yieldUntil(next));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void fail(PollClaim claim, String code, String words, boolean stop, Instant next, Instant now) {
        owned(claim).ifPresent(poll -> poll.fail(code, words, stop, next, now));
    }

    private Optional<ChannelPoll> owned(PollClaim claim) {
        ChannelPoll poll = entities.find(
                ChannelPoll.class,
                new ChannelPoll.Key(claim.channelId(), claim.stream()),
                LockModeType.PESSIMISTIC_WRITE);
        return poll != null && poll.isOwnedBy(claim.owner(), claim.epoch()) ? Optional.of(poll) : Optional.empty();
    }

    @Override
    public void wake(long channelId, Instant now) {
        listPolls(channelId).forEach(poll -> poll.wake(now));
    }

    private <T> T found(Class<T> type, long id) {
        T entity = entities.find(type, id);
        if (entity == null) {
            throw new NotFoundException(type.getSimpleName() + " " + id + " does not exist.");
        }
        return entity;
    }
}
