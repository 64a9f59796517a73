package dev.parley.channel;

import dev.parley.connector.api.Platform;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Live streams in the database: who wants one, and how each stands. */
@Stateless
public class JpaLiveStreams {

    private static final String WANTED =
            "select c from Channel c, LiveChannel l where l.channelId = c.id and c.platform = :platform"
                    + " and c.status = dev.parley.channel.ChannelStatus.ACTIVE order by c.accountId, c.id";

    @PersistenceContext(unitName = "parley")
    EntityManager entities;

    /** Active channels that want a live stream, one account after the other. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<Channel> listWanted() {
        return entities.createQuery(WANTED, Channel.class)
                .setParameter("platform", Platform.X)
                .getResultList();
    }

    /** Returns whether that is news. */
    public boolean want(long channelId, boolean on) {
        LiveChannel known = entities.find(LiveChannel.class, channelId);
        if (on && known == null) {
            entities.persist(new LiveChannel(channelId));
        } else if (!on && known != null) {
            entities.remove(known);
        }
        return on == (known == null);
    }

    public LiveState stateOf(Channel channel, Instant now) {
        boolean wanted = entities.find(LiveChannel.class, channel.id()) != null;
        Optional<LiveAccount> account = Optional.ofNullable(entities.find(LiveAccount.class, channel.accountId()));
        return new LiveState(
                wanted,
                wanted && account.filter(known -> known.isLive(now)).isPresent(),
                account.map(LiveAccount::since).orElse(null),
                account.map(LiveAccount::problem).orElse(null));
    }

    /** IDs of the channels whose posts come by a live stream now. */
    public Set<Long> liveChannels(Instant now) {
        Set<Long> live = new HashSet<>();
        entities
                .createQuery(
                        "select c.id, a from Channel c, LiveChannel l, LiveAccount a where l.channelId = c.id"
                                + " and a.accountId = c.accountId",
                        Object[].class)
                .getResultList()
                .stream()
                .filter(row -> ((LiveAccount) row[1]).isLive(now))
                .forEach(row -> live.add((Long) row[0]));
        return live;
    }

    /** Whether the posts of a channel come by a live stream now. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean isLive(Channel channel, Instant now) {
        return channel.platform() == Platform.X && stateOf(channel, now).live();
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void isAlive(long accountId, Instant until, Instant now) {
        locked(accountId).isAlive(until, now);
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void isDown(long accountId, String why, Instant now) {
        locked(accountId).isDown(why, now);
    }

    private LiveAccount locked(long accountId) {
        LiveAccount known = entities.find(LiveAccount.class, accountId, LockModeType.PESSIMISTIC_WRITE);
        if (known != null) {
            return known;
        }
        LiveAccount fresh = new LiveAccount(accountId);
        entities.persist(fresh);
        return fresh;
    }
}
