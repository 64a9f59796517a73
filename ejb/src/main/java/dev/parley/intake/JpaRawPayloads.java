package dev.parley.intake;

import dev.parley.cluster.Nudge;
import dev.parley.cluster.Nudges;
import dev.parley.connector.api.PushRequest;
import dev.parley.shared.KeyChunks;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Answers and pushes as they came, until their retention ends (SE-4). */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JpaRawPayloads {

    /** So many accounts at most can be left out of a claim. */
    static final int MOST_BUSY = 2;

    private static final String DUE_FROM = "select r.id, r.accountId from RawPayload r where r.state = :received"
            + " and r.nextAttemptAt <= :now and (r.leaseUntil is null or r.leaseUntil < :now)"
            + " and not exists (select c.id from Channel c where c.id = r.channelId"
            + " and c.status <> dev.parley.channel.ChannelStatus.ACTIVE)";
    private static final String DUE = DUE_FROM + " order by r.id";
    private static final String DUE_OF_OTHERS =
            DUE_FROM + " and r.accountId <> :one and r.accountId <> :other order by r.id";

    /** By the index on account, source and time. */
    private static final String NAMING = "select r.id from RawPayload r where r.accountId = :account"
            + " and r.source in (%s) and r.receivedAt >= :since and (%s)";

    private static final String PUSHES = "'" + RawPayload.PUSH + "'";
    private static final String ANSWERS_AND_PUSHES = "'" + RawPayload.POLL + "', " + PUSHES;

    /** What one of these was pushed may be about the account as well. */
    private static final String OF_THE_SAME_APP = "select a.id from Account a, Account own where own.id = :account"
            + " and a.id <> own.id and a.platform = own.platform and a.clientId = own.clientId and a.clientId <> ''";

    /** So many names at once: a body is read once for all of them. */
    private static final int NAMES = 10;

    @PersistenceContext(unitName = "parley")
    EntityManager entities;

    @Inject
    Nudges nudges;

    /** Stores a push; false when it is there already. */
    public boolean receive(long accountId, String dedupeKey, PushRequest request, Duration retention, Instant now) {
        boolean known = isKnown(accountId, dedupeKey);
        if (!known) {
            entities.persist(new RawPayload(accountId, dedupeKey, request, retention, now));
            nudges.send(Nudge.pushes());
        }
        return !known;
    }

    private boolean isKnown(long accountId, @Nullable String dedupeKey) {
        return !entities.createQuery(
                        "select r.id from RawPayload r where r.accountId = :account and r.dedupeKey = :key", Long.class)
                .setParameter("account", accountId)
                .setParameter("key", dedupeKey)
                .getResultList()
                .isEmpty();
    }

    /**
     * Stores a push for other accounts of the same app too: each reads it with its own credentials. Those that have it
     * already do not get it again, so that two do not hand it to and fro.
     */
    public void handOver(RawPayload push, Collection<Long> accounts) {
        List<Long> fresh = accounts.stream()
                .filter(account -> !isKnown(account, push.dedupeKey()))
                .toList();
        fresh.forEach(account -> entities.persist(push.handedTo(account)));
        if (!fresh.isEmpty()) {
            nudges.send(Nudge.pushes());
        }
    }

    /**
     * Pushes of one account, to be read together.
     *
     * @param more whether more are due, of this account or of others
     */
    public record Claim(List<RawPayload> pushes, boolean more) {

        static final Claim NOTHING = new Claim(List.of(), false);
    }

    /**
     * Takes pushes that wait to be read and that nobody is reading for one reading, the oldest first.
     *
     * @param reader who reads, named for this once
     * @param busy accounts that have readers enough; at most {@link #MOST_BUSY}
     */
    public Claim claimDue(String reader, Duration lease, Instant now, int most, Collection<Long> busy) {
        List<Object[]> all = due(now, most, busy);
        if (all.isEmpty()) {
            return Claim.NOTHING;
        }
        Object account = all.get(0)[1];
        List<Long> due = all.stream()
                .filter(row -> row[1].equals(account))
                .map(row -> (Long) row[0])
                .toList();
        KeyChunks.execute(
                entities,
                "update RawPayload r set r.owner = :reader, r.leaseUntil = :until where r.id in (:keys)"
                        + " and r.state = :received and (r.leaseUntil is null or r.leaseUntil < :now)",
                due,
                update -> update.setParameter("reader", reader)
                        .setParameter("until", now.plus(lease))
                        .setParameter("received", RawPayload.RECEIVED)
                        .setParameter("now", now));
        List<RawPayload> claimed = KeyChunks.find(
                        entities,
                        RawPayload.class,
                        "select r from RawPayload r where r.id in (:keys) and r.owner = :reader",
                        due,
                        query -> query.setParameter("reader", reader))
                .stream()
                .sorted(Comparator.comparing(RawPayload::id))
                .toList();
        return new Claim(claimed, all.size() == most || due.size() < all.size());
    }

    /** IDs and accounts, the oldest first. */
    private List<Object[]> due(Instant now, int most, Collection<Long> busy) {
        TypedQuery<Object[]> query = entities.createQuery(busy.isEmpty() ? DUE : DUE_OF_OTHERS, Object[].class)
                .setParameter("received", RawPayload.RECEIVED)
                .setParameter("now", now)
                .setMaxResults(most);
        if (!busy.isEmpty()) {
            List<Long> accounts = List.copyOf(busy);
            query.setParameter("one", accounts.get(0)).setParameter("other", accounts.get(accounts.size() - 1));
        }
        return query.getResultList();
    }

    /** Leaves claimed pushes to the next reading. */
    public void giveBack(Collection<Long> ids) {
        KeyChunks.execute(
                entities, "update RawPayload r set r.owner = null, r.leaseUntil = null where r.id in (:keys)", ids);
    }

    /** Nothing is left of these. */
    public void read(Collection<Long> ids) {
        KeyChunks.execute(
                entities,
                "update RawPayload r set r.state = '" + RawPayload.READ + "', r.problem = null, r.nextAttemptAt = null,"
                        + " r.channelId = null,"
                        + " r.owner = null, r.leaseUntil = null where r.id in (:keys)",
                ids);
    }

    /** How many pushes of an account were given up. */
    public long countGivenUp(long accountId) {
        return entities.createQuery(
                        "select count(r) from RawPayload r where r.accountId = :account and r.source = 'PUSH'"
                                + " and r.state = 'UNREAD'",
                        Long.class)
                .setParameter("account", accountId)
                .getSingleResult();
    }

    /** Inside the caller's transaction: pushes of an account that were given up are due again; returns how many. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public int readAgain(long accountId, Instant now) {
        return entities.createQuery("update RawPayload r set r.state = '" + RawPayload.RECEIVED + "', r.attempts = 0,"
                        + " r.nextAttemptAt = :now, r.problem = null where r.accountId = :account"
                        + " and r.source = 'PUSH' and r.state = 'UNREAD'")
                .setParameter("now", now)
                .setParameter("account", accountId)
                .executeUpdate();
    }

    public void change(long id, Consumer<RawPayload> change) {
        RawPayload payload = entities.find(RawPayload.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (payload != null) {
            change.accept(payload);
        }
    }

    /**
     * By what the answers and pushes of an account are known that hold what must be gone.
     *
     * @param names the platform's IDs of what must be gone
     * @param since when none of them had come yet
     * @param brought IDs of answers and pushes that are known to hold it
     */
    public record Traces(Collection<String> names, Instant since, Collection<Long> brought) {}

    /**
     * Deletes every answer and push of an account that names what must be gone, inside the caller's transaction, and
     * what was pushed to others of its app. One that still waits to be read may hold more than that: it is read first,
     * and goes with the next purge.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void eraseNaming(long accountId, Traces traces, Instant now) {
        Set<Long> naming = new TreeSet<>(traces.brought());
        naming.addAll(naming(accountId, ANSWERS_AND_PUSHES, traces));
        entities.createQuery(OF_THE_SAME_APP, Long.class)
                .setParameter("account", accountId)
                .getResultList()
                .forEach(other -> naming.addAll(naming(other, PUSHES, traces)));
        KeyChunks.execute(
                entities,
                "update RawPayload r set r.expiresAt = :now where r.id in (:keys)",
                naming,
                update -> update.setParameter("now", now));
        KeyChunks.execute(
                entities,
                "delete from RawPayload r where r.id in (:keys) and r.state <> '" + RawPayload.RECEIVED + "'",
                naming);
    }

    private List<Long> naming(long accountId, String sources, Traces traces) {
        List<String> names = List.copyOf(traces.names());
        List<Long> naming = new ArrayList<>();
        for (int from = 0; from < names.size(); from += NAMES) {
            List<String> some = names.subList(from, Math.min(from + NAMES, names.size()));
            naming.addAll(naming(accountId, sources, some, traces.since()));
        }
        return naming;
    }

    private List<Long> naming(long accountId, String sources, List<String> names, Instant since) {
        String likes = IntStream.range(0, names.size())
                .mapToObj(i -> "r.body like :plain" + i + " escape '!' or r.body like :slashes" + i + " escape '!'")
                .collect(Collectors.joining(" or "));
        TypedQuery<Long> query = entities.createQuery(NAMING.formatted(sources, likes), Long.class)
                .setParameter("account", accountId)
                .setParameter("since", since);
        for (int i = 0; i < names.size(); i++) {
            query.setParameter("plain" + i, quoted(names.get(i)))
                    .setParameter("slashes" + i, quoted(names.get(i).replace("/", "\\/")));
        }
        return query.getResultList();
    }

    /** A pattern for what holds the text as a whole value. */
    private static String quoted(String text) {
        return "%\"" + text.replace("!", "!!").replace("_", "!_").replace("%", "!%") + "\"%";
    }

    /** IDs on the platform of the parts in which posts went out. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public List<String> partsOf(Collection<Long> postIds) {
        return KeyChunks.find(
                entities, String.class, "select p.platformId from PostPart p where p.postId in (:keys)", postIds);
    }

    /** Deletes some of what has expired, in a short transaction; returns how many. */
    public int purge(Instant now, int most) {
        List<Long> expired = entities.createQuery(
                        "select r.id from RawPayload r where r.expiresAt <= :now and r.state <> :received order by r.expiresAt",
                        Long.class)
                .setParameter("now", now)
                .setParameter("received", RawPayload.RECEIVED)
                .setMaxResults(most)
                .getResultList();
        return KeyChunks.execute(entities, "delete from RawPayload r where r.id in (:keys)", expired);
    }
}
